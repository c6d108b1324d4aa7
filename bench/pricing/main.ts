import { createDatabase } from '@tensile/database'
import { readRunningHouse } from '@tensile/local-stack/running-house'
import pg from 'pg'
import type { DB } from '../../subgraphs/pricing/generated/database.ts'
import { selectPrices, selectPriceTiers } from '../../subgraphs/pricing/price/price.repository.ts'
import { demoPassword } from '../../db/seeds/accounts.ts'
import { closedLoop, repeat } from '../closed-loop.ts'
import { printReport } from '../report.ts'
import { buyerClient } from './buyer-client.ts'
import { withContracts } from './contracts.ts'

const PAGES = 200
const TIMES = 200
const COMPANIES = 1_000

const house = readRunningHouse()
const database = createDatabase<DB>({
  schema: 'pricing',
  writeUrl: house.DATABASE_ADMIN_URL,
  readUrl: house.DATABASE_REPLICA_ADMIN_URL,
  writePoolSize: 1,
  readPoolSize: 16,
  maxReplicaLagMs: 600_000,
})
const db = await database.reader(null)
const { acme, pages } = await readDemo()
const page = (turn: number, size: number) =>
  (pages[turn % pages.length] ?? []).slice(0, size).map((productId) => ({ productId, quantity: 10 }))

printReport('Prices of a page, the whole statement, 1 client', [
  await repeat('100 products, company with contract and segment', TIMES, (turn) =>
    selectPrices(db, acme, page(turn, 100)),
  ),
  await repeat('100 products, guest', TIMES, (turn) => selectPrices(db, null, page(turn, 100))),
  await repeat('24 products, company', TIMES, (turn) => selectPrices(db, acme, page(turn, 24))),
  await repeat('1 product, company', TIMES, (turn) => selectPrices(db, acme, page(turn, 1))),
  await repeat('tiers of 24 products, company', TIMES, (turn) =>
    selectPriceTiers(
      db,
      acme,
      page(turn, 24).map(({ productId }) => productId),
    ),
  ),
])
printReport('Prices of a page, 16 clients', [
  await closedLoop('100 products, company', { clients: 16, seconds: 5 }, (turn) =>
    selectPrices(db, acme, page(turn, 100)),
  ),
  await closedLoop('24 products, company', { clients: 16, seconds: 5 }, (turn) =>
    selectPrices(db, acme, page(turn, 24)),
  ),
])

const ask = await buyerClient(house.GATEWAY_URL, 'buyer@acme.example', demoPassword)
const products = (fields: string) => `{ products(first: 24) { nodes { sku name ${fields} } } }`
printReport('A page of 24 products through the gateway, 1 client', [
  await repeat('without prices', TIMES, () => ask(products(''), {})),
  await repeat('with prices', TIMES, () =>
    ask(products('price(quantity: 10) { unit { amount currency } total { amount } priceList validUntil }'), {}),
  ),
  await repeat('with prices, trace, tiers and hints', TIMES, () =>
    ask(
      products(
        'price(quantity: 10) { unit { amount } trace { rule } hint { message } } priceTiers { minQuantity unit { amount } }',
      ),
      {},
    ),
  ),
])

const contracts = { companies: COMPANIES, productIds: page(0, 100).map(({ productId }) => productId) }
printReport(
  `100 products, ${COMPANIES.toLocaleString('en')} other companies with a contract for each of them, 1 client`,
  [
    await withContracts(house.DATABASE_ADMIN_URL, contracts, (client) =>
      repeat('company with contract and segment', TIMES, () =>
        client.query('select * from pricing.quote($1, null, $2, array_fill(10, array[100]))', [
          acme,
          contracts.productIds,
        ]),
      ),
    ),
  ],
)
await database.close()

/** Pages of 100 products that lie far apart, the same on every run, and the company of the demo buyer. */
async function readDemo() {
  const client = new pg.Client({ connectionString: house.DATABASE_ADMIN_URL })
  await client.connect()
  const { rows: products } = await client.query<{ id: string }>(
    'select id from catalog.product order by hashtext(sku), id limit $1',
    [PAGES * 100],
  )
  const { rows: companies } = await client.query<{ id: string }>(
    `select id from accounts.company where number = 'C-1001'`,
  )
  await client.end()
  const ids = products.map(({ id }) => id)
  return {
    acme: companies[0]?.id ?? null,
    pages: Array.from({ length: Math.floor(ids.length / 100) }, (_, n) => ids.slice(n * 100, n * 100 + 100)),
  }
}
