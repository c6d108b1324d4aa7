import { readRunningHouse } from '@tensile/local-stack/running-house'
import { readSettings, z } from '@tensile/settings'
import { signInBuyers } from '../../bench/checkout/buyers.ts'
import { openMarket } from '../../bench/checkout/market.ts'
import { createShopper, type Wanted } from '../../bench/checkout/shopper.ts'
import { machine, printTable } from '../../bench/report.ts'
import { judge, noFaults, soldOut, type Finding } from '../books.ts'
import { breakPayments, countBroken } from '../payment-faults.ts'
import { captureAll, judgePayments, settled } from '../payments.ts'
import { beginMischief } from './mischief.ts'
import { holdSale, type Sale } from './sale.ts'

const { HOUSE_FOLDER, TOKEN_SECRET, STRIPE_URL, BUYERS } = readSettings({
  HOUSE_FOLDER: z.string(),
  TOKEN_SECRET: z.string(),
  STRIPE_URL: z.string(),
  /** Of the sale of one SKU; fewer for a quick look. */
  BUYERS: z.coerce.number().int().positive().default(10_000),
})
const CONCURRENCY = 64
const PIECES = 500
const HOT_SKUS = 20
const SETTLED_WITHIN_MS = 600_000
const invoice = { provider: 'INVOICE' }
const card = { provider: 'STRIPE', token: 'pm_card_visa' }

const house = readRunningHouse()
const market = await openMarket(house.DATABASE_ADMIN_URL)
const shopper = createShopper(house.GATEWAY_URL, CONCURRENCY)
const signIn = (count: number) =>
  signInBuyers(count, {
    adminUrl: house.DATABASE_ADMIN_URL,
    tokenSecret: TOKEN_SECRET,
    companyIds: market.companyIds,
  })
let isKept = true
console.log(`\nNothing is sold twice. ${machine()}; ${CONCURRENCY} buyers at a time through the gateway.`)

await oneSku()
await mixedCarts()
await underFire()
await Promise.all([shopper.close(), market.close()])
console.log(isKept ? '\nEvery promise was kept.' : '\nA PROMISE WAS BROKEN.')
process.exitCode = isKept ? 0 : 1

async function oneSku(): Promise<void> {
  const [sku = ''] = await market.stock('LAST', 1, PIECES)
  const sale = await holdSale(shopper, await signIn(BUYERS), CONCURRENCY, () => ({
    lines: [{ sku, quantity: 1 }],
    payment: invoice,
  }))
  report(`One SKU with ${PIECES} pieces`, sale, [
    await soldOut(market, sku, Math.min(PIECES, BUYERS)),
    ...(await judge(market, sale, [sku], PIECES)),
    noFaults(sale),
  ])
}

async function mixedCarts(): Promise<void> {
  const skus = await market.stock('MIX', HOT_SKUS, 100)
  const sale = await holdSale(shopper, await signIn(BUYERS / 4), CONCURRENCY, (turn) => ({
    lines: mixture(skus, turn),
    payment: invoice,
  }))
  report(`Mixed carts over ${HOT_SKUS} SKUs with 100 pieces each`, sale, [
    ...(await judge(market, sale, skus, 100)),
    noFaults(sale),
  ])
}

/** The same while orders is killed, Redis dies, and the payment service does what it is asked and does not answer. */
async function underFire(): Promise<void> {
  const skus = [...(await market.stock('FIRE', 1, PIECES)), ...(await market.stock('FIRE-MIX', HOT_SKUS, 100))]
  const [sku = '', ...mixed] = skus
  await breakPayments(STRIPE_URL, [
    { kind: 'hang', times: 5 },
    { kind: 'drop', times: 10 },
    { kind: 'late-error', times: 10 },
  ])
  const mischief = beginMischief(HOUSE_FOLDER, { kills: 4, everyMs: 6_000 })
  const sale = await holdSale(shopper, await signIn(BUYERS / 2), CONCURRENCY, (turn) => ({
    lines: turn % 2 === 0 ? [{ sku, quantity: 1 }] : mixture(mixed, turn),
    payment: turn % 5 === 0 ? card : invoice,
  }))
  const { killed, redis } = await mischief.stop()
  await settled(market, skus, SETTLED_WITHIN_MS)
  await breakPayments(STRIPE_URL, [
    { kind: 'drop', times: 2 },
    { kind: 'late-error', times: 2 },
  ])
  await captureAll(market, skus)
  await settled(market, skus, SETTLED_WITHIN_MS)
  report(
    `The same, half of the buyers after one SKU with ${PIECES} pieces: orders killed ${killed} times, Redis ${redis ? 'dead' : 'alive'}, ${await countBroken(STRIPE_URL)} calls to the payment service done and not answered`,
    sale,
    [
      await soldOut(market, sku, Math.min(PIECES, Math.ceil(BUYERS / 4))),
      ...(await judge(market, sale, [sku], PIECES)).filter(({ promise }) => promise.startsWith('pieces')),
      ...(await judge(market, sale, mixed, 100)).filter(({ promise }) => promise.startsWith('pieces')),
      ...(await judge(market, sale, skus, 0)).filter(({ promise }) => !promise.startsWith('pieces')),
      ...(await judgePayments(market, STRIPE_URL, skus)),
    ],
  )
}

/** One to four of the products, one to three pieces of each; the same for the same turn. */
function mixture(skus: readonly string[], turn: number): Wanted[] {
  const count = 1 + (turn % 4)
  const at = (index: number) => skus[(turn * 7 + index * 3) % skus.length] ?? ''
  return Array.from({ length: count }, (_, index) => ({ sku: at(index), quantity: 1 + ((turn + index) % 3) }))
}

function report(title: string, sale: Sale, findings: Finding[]): void {
  const placed = sale.outcomes.filter(({ number }) => number !== null).length
  const refused = sale.outcomes.length - placed
  console.log(`\n${title}\n${placed} orders, ${refused} buyers refused, ${Math.round(sale.seconds)} s`)
  for (const [what, count] of sale.faults) console.log(`repeated with the same key: ${count} x ${what}`)
  console.log('')
  printTable(
    ['promise', 'found', 'kept'],
    findings.map(({ promise, found, isKept: kept }) => [promise, found, kept ? 'yes' : 'NO']),
  )
  isKept &&= findings.every((each) => each.isKept)
}
