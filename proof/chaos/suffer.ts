import { finding, type Finding } from '../books.ts'
import type { Fault } from './faults/fault.ts'
import { untilWell } from './health.ts'
import type { House } from './house.ts'
import type { Counter, Tally } from './tally.ts'
import type { Traffic } from './traffic.ts'

/** What a fault did. */
export interface Suffered {
  cells: string[]
  /** Promises that were not kept. */
  broken: Finding[]
}

/** The house must be well again within this time after the cause is gone. */
const RETURN_WITHIN_MS = 60_000

/** Lets a fault happen under load, waits until the house is well again, and holds what clients were told against the books. */
export async function suffer(fault: Fault, house: House, traffic: Traffic, counter: Counter): Promise<Suffered> {
  const hindrance = fault.hindrance?.() ?? null
  if (hindrance !== null) {
    console.log(`${fault.name}: SKIPPED, ${hindrance}`)
    return { cells: [fault.name, '-', '-', '-', `skipped: ${hindrance}`, '-', '-'], broken: [] }
  }
  await fault.prepare?.(house)
  await traffic.renewTokens()
  traffic.load.resume()
  const before = await untilWell(house, counter, RETURN_WITHIN_MS)
  if (before.ailments.length > 0)
    throw new Error(
      `not well before ${fault.name}: ${before.ailments.join(', ')}; last failure: ${counter.lastFailure()}`,
    )

  const tally = counter.begin()
  const struckAt = performance.now()
  await fault.strike(house)
  const endedAt = performance.now()
  const { ailments, wellSince } = await untilWell(house, counter, RETURN_WITHIN_MS)
  await traffic.load.pause()
  const wellAt = Math.max(endedAt, wellSince, tally.lastFailureAt ?? 0)
  const { requests } = tally
  const failures = new Map(tally.failures)

  const findings = [
    ...(await traffic.judge()),
    finding('well again', ailments.join(', ') || 'yes', 'yes'),
    finding('outages told as "Internal error"', failures.get('INTERNAL_SERVER_ERROR') ?? 0, 0),
    ...(fault.isUnnoticed ? [finding('requests that failed', told({ failures }), 'none')] : []),
  ].map((each) => ({ ...each, promise: `${fault.name}: ${each.promise}` }))
  const broken = findings.filter(({ isKept }) => !isKept)
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
  const cells = [
    fault.name,
    inSeconds(endedAt - struckAt),
    String(requests),
    String(failed),
    told({ failures }),
    ailments.length > 0 ? `not well: ${ailments.join(', ')}` : inSeconds(wellAt - endedAt),
    `${findings.length - broken.length} of ${findings.length}`,
  ]
  console.log(
    `${fault.name} (${fault.about}): cause lasted ${cells[1]} s; ${requests} requests, ${failed} failed (${cells[4]}); well again after ${cells[5]} s; promises kept: ${cells[6]}`,
  )
  if (ailments.length > 0) console.log(`  last failure: ${counter.lastFailure()}`)
  for (const { promise, found } of broken) console.log(`  BROKEN ${promise}: ${found}`)
  return { cells, broken }
}

const inSeconds = (ms: number) => (ms / 1000).toFixed(1)

const told = ({ failures }: Pick<Tally, 'failures'>) =>
  [...failures].map(([code, count]) => `${count} x ${code}`).join(', ') || 'none'
