import { randomUUID } from 'node:crypto'
import { readRunningHouse } from '@tensile/local-stack/running-house'
import { readSettings, z } from '@tensile/settings'
import { closedLoop } from '../closed-loop.ts'
import { printReport, printTable, type Measured } from '../report.ts'
import { createBareSql, type Locks } from './bare-sql.ts'
import { signInBuyers } from './buyers.ts'
import { openMarket } from './market.ts'
import { readProcessCpu } from './process-cpu.ts'
import { createShopper } from './shopper.ts'

const { HOUSE_FOLDER, TOKEN_SECRET } = readSettings({ HOUSE_FOLDER: z.string(), TOKEN_SECRET: z.string() })
const CLIENTS = 16
const SECONDS = 15
const COMMIT_DELAY_US = 5_000
const SERVICES = ['gateway', 'orders', 'accounts', 'primary', 'replica']

const house = readRunningHouse()
const market = await openMarket(house.DATABASE_ADMIN_URL)
const [hot = ''] = await market.stock('HOT', 1, 10_000_000)
const free = await market.stock('FREE', 5_000, 10_000)
const buyers = await signInBuyers(CLIENTS * 8, {
  adminUrl: house.DATABASE_ADMIN_URL,
  tokenSecret: TOKEN_SECRET,
  companyIds: market.companyIds,
})
const bare = createBareSql(house.DATABASE_ADMIN_URL, CLIENTS)
const shopper = createShopper(house.GATEWAY_URL, CLIENTS)
const nth = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
const hotSku = () => hot
const freeSku = (turn: number) => nth(free, turn * 7)

await warmUp()
const contended = await checkouts('one SKU', hotSku)
const uncontended = await checkouts('free stock', freeSku)
const single = await checkouts('free stock, 1 client', freeSku, 1)
printReport(
  `Checkout through the gateway (cart with its line, then address and placement on invoice), ${CLIENTS} clients`,
  [
    { ...contended.total, target: '>= 200 a second' },
    { ...uncontended.total, target: '>= 90 a second' },
    single.total,
    ...contended.steps,
  ],
)
printCpu(contended.cpu, contended.total)

const bareRows = [
  await bareSql('one SKU', hotSku, 'until written'),
  await bareSql('free stock', freeSku, 'until written'),
  await bareSql('one SKU, locks until on disk', hotSku, 'until on disk'),
]
await bare.delayCommits(COMMIT_DELAY_US)
const delayed = [
  await bareSql('one SKU, commits take 5 ms', hotSku, 'until written'),
  await bareSql('one SKU, commits take 5 ms, locks until on disk', hotSku, 'until on disk'),
  await bareSql('free stock, commits take 5 ms, locks until on disk', freeSku, 'until on disk'),
]
await bare.delayCommits(0)
printReport(`The same statements without the services, ${CLIENTS} clients`, [...bareRows, ...delayed])
const ratio = (100 * (contended.total.throughput ?? 0)) / (bareRows[0]?.throughput ?? NaN)
console.log(`\nThrough the gateway, one SKU: ${ratio.toFixed(0)} % of the bare SQL.`)

const disagreements = await market.query('select * from orders.stock_disagreements()')
if (disagreements.length > 0) {
  console.error('Stock and ledger disagree:', disagreements)
  process.exitCode = 1
}
await Promise.all([bare.close(), shopper.close(), market.close()])

async function warmUp() {
  await closedLoop('', { clients: CLIENTS, seconds: 5 }, (turn) => checkout(turn, freeSku))
}

/** Times of the steps, milliseconds. */
interface Steps {
  cart: number
  place: number
}

async function checkout(turn: number, skuOf: (turn: number) => string): Promise<Steps> {
  const buyer = nth(buyers, turn)
  const begin = performance.now()
  const cartId = await shopper.fillCart(buyer, [{ sku: skuOf(turn), quantity: 1 }])
  const filled = performance.now()
  const { number, userErrors } = await shopper.place(buyer, cartId, randomUUID())
  if (number === null) throw new Error(`not placed: ${JSON.stringify(userErrors)}`)
  return { cart: filled - begin, place: performance.now() - filled }
}

async function checkouts(name: string, skuOf: (turn: number) => string, clients = CLIENTS) {
  const steps: Steps[] = []
  const before = readProcessCpu(HOUSE_FOLDER, SERVICES)
  const ownBefore = process.cpuUsage()
  const total = await closedLoop(name, { clients, seconds: SECONDS }, async (turn) => {
    steps.push(await checkout(turn, skuOf))
  })
  const after = readProcessCpu(HOUSE_FOLDER, SERVICES)
  const own = process.cpuUsage(ownBefore)
  const cpu = Object.fromEntries(
    SERVICES.map((service) => [service, ((after[service] ?? 0) - (before[service] ?? 0)) / steps.length]),
  )
  return {
    total,
    steps: [
      { name: `${name}: cart`, durations: steps.map(({ cart }) => cart) },
      { name: `${name}: placement`, durations: steps.map(({ place }) => place) },
    ] satisfies Measured[],
    cpu: { ...cpu, 'this client': (own.user + own.system) / 1000 / steps.length },
  }
}

function printCpu(cpu: Record<string, number>, { name }: Measured) {
  const sum = Object.values(cpu).reduce((total, ms) => total + ms, 0)
  console.log(`\nProcessor time of a checkout, ${name}: two requests`)
  printTable(
    ['', 'ms', 'share'],
    [...Object.entries(cpu), ['all', sum] as const].map(([service, ms]) => [
      service,
      ms.toFixed(2),
      `${((100 * ms) / sum).toFixed(0)} %`,
    ]),
  )
}

function bareSql(name: string, skuOf: (turn: number) => string, locks: Locks) {
  return closedLoop(name, { clients: CLIENTS, seconds: 5 }, (turn) =>
    bare.checkout(nth(buyers, turn).companyId, skuOf(turn), locks),
  )
}
