import { claimHouse } from '@tensile/local-stack/claim-house'
import { dataFolder } from '@tensile/local-stack'
import { runToEnd } from '@tensile/local-stack/run-command'
import { unlimitedPlans } from '@tensile/local-stack/unlimited-plans'
import { machine, printTable } from '../../bench/report.ts'
import { suffer, type Suffered } from './suffer.ts'
import { chooseFaults } from './faults/all-faults.ts'
import { forgetSmallDisk } from './faults/small-disk.ts'
import { openHouse } from './house.ts'
import { createCounter } from './tally.ts'
import { openTraffic } from './traffic.ts'

/**
 * `npm run test:chaos [-- part of a fault's name ...]`: breaks every part of a house under load, one after the other. Exit code 0 says
 * that no promise was broken, and that the house was well again each time without a hand.
 */
await runToEnd(async () => {
  const faults = chooseFaults(process.argv.slice(2))
  const folder = `${dataFolder}/chaos`
  await claimHouse(folder)
  forgetSmallDisk(folder)
  process.once('exit', () => forgetSmallDisk(folder))
  process.env['RATE_PLANS'] ??= unlimitedPlans
  const house = await openHouse(folder)
  const counter = createCounter()
  const traffic = await openTraffic(house, counter)
  console.log(`\nEvery part may die. ${machine()}; ${faults.length} faults, one after the other, under load.\n`)

  const results: Suffered[] = []
  const all = async () => {
    for (const fault of faults) results.push(await suffer(fault, house, traffic, counter))
    return traffic.judgeInTheEnd()
  }
  // A client that is told something it can't understand ends the run.
  const last = await Promise.race([all(), traffic.load.ended.then(() => [])])
  await traffic.close()

  console.log('')
  printTable(
    ['fault', 'cause lasted, s', 'requests', 'failed', 'codes', 'well after, s', 'kept'],
    results.map(({ cells }) => cells),
  )
  const broken = [...results.flatMap(({ broken: found }) => found), ...last.filter(({ isKept }) => !isKept)]
  for (const { promise, found } of last) console.log(`${promise}: ${found}`)
  console.log(broken.length === 0 ? '\nEvery promise was kept.' : '\nA PROMISE WAS BROKEN.')
  for (const { promise, found } of broken) console.log(`- ${promise}: ${found}`)
  return broken.length === 0 ? 0 : 1
})
