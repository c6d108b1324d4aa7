import { hasBeenImported, importCatalog } from '@tensile/catalog-import'
import { databaseUrl, readSettings, z } from '@tensile/settings'
import pg from 'pg'

import { seedAccounts } from './accounts.ts'
import { seedCredit } from './credit.ts'
import { demoSource } from './demo-source.ts'
import { seedPricing } from './pricing.ts'
import { seedStock } from './stock.ts'

/**
 * `npm run seed`: the demo users, net terms of their companies, the demo catalog by the importer that users have, its prices and its stock. Quick when both are in; killed, it goes on
 * where it was. A demo catalog that has changed since is imported over the old one.
 */
const { DATABASE_ACCOUNTS_URL, DATABASE_OWNER_URL, DATABASE_WRITE_URL, SEED_SIZE } = readSettings({
  DATABASE_ACCOUNTS_URL: databaseUrl(),
  /** Prices are made of what several schemas hold. */
  DATABASE_OWNER_URL: databaseUrl(),
  DATABASE_WRITE_URL: databaseUrl(),
  SEED_SIZE: z.enum(['full', 'small', 'none']).default('full'),
})

await seedUsers()
if ((await seedCredit(DATABASE_OWNER_URL)) > 0) console.log('net terms of the demo companies')
if (SEED_SIZE === 'none') console.log('no demo catalog: import your own')
else {
  await seedCatalog()
  const prices = await seedPricing(DATABASE_OWNER_URL)
  if (prices > 0) console.log(`${prices.toLocaleString('en')} prices`)
  const stocked = await seedStock(DATABASE_OWNER_URL)
  if (stocked > 0) console.log(`stock of ${stocked.toLocaleString('en')} products`)
}

async function seedUsers() {
  const pool = new pg.Pool({ connectionString: DATABASE_ACCOUNTS_URL, max: 1 })
  try {
    const created = await seedAccounts(pool)
    if (created > 0) console.log(`${created} demo users`)
  } finally {
    await pool.end()
  }
}

async function seedCatalog() {
  if (await hasBeenImported(DATABASE_WRITE_URL, await demoSource.digest())) {
    console.log('the demo catalog is in')
    return
  }
  const { families, products } = await importCatalog(demoSource, {
    databaseUrl: DATABASE_WRITE_URL,
    onProgress: ({ products }) => console.log(`${products.toLocaleString('en')} products`),
    // A mistake in the tables of db/seeds/catalog, whose tests find it first. The rest of the demo is worth having.
    onRefusals: (refusals) => refusals.forEach((refusal) => console.error(`refused: ${JSON.stringify(refusal)}`)),
  })
  const all = ({ created, updated, unchanged }: typeof products) => (created + updated + unchanged).toLocaleString('en')
  console.log(`${all(products)} products of ${all(families)} families`)
}
