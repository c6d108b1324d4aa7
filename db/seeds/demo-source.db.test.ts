import { hasBeenImported, importCatalog, type Refusal } from '@tensile/catalog-import'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { expect, it } from 'vitest'

import { demoSource } from './demo-source.ts'

const database = await testDatabase()
const databaseUrl = database.writeUrl('catalog')

it(
  'gives a demo catalog that the database takes to the last row, as large as promised',
  { timeout: 300_000 },
  async () => {
    const refusals: Refusal[] = []
    const { products } = await importCatalog(demoSource, { databaseUrl, onRefusals: (some) => refusals.push(...some) })
    expect(refusals.slice(0, 10)).toEqual([])
    expect(products.created).toBeGreaterThanOrEqual(80_000)
    expect(await hasBeenImported(databaseUrl, await demoSource.digest())).toBe(true)

    const client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    const { rows } = await client.query<{ clusters: number; leaves: number; outside: number }>(`
    select (select count(*)::integer from catalog.category where level = 'CLUSTER') as clusters,
      (select count(distinct leaf_id)::integer from catalog.product) as leaves,
      (select count(*)::integer from catalog.product where (select count(*) from jsonb_object_keys(specs)) not between 8 and 20) as outside`)
    await client.end()
    expect(rows[0]?.clusters).toBeGreaterThanOrEqual(12)
    expect(rows[0]?.leaves).toBeGreaterThanOrEqual(120)
    expect(rows[0]?.outside, 'products that have not 8 to 20 specs').toBe(0)
  },
)
