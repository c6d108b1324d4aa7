import { noCache, type Cache } from '@tensile/cache'
import { createDatabase } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import { createObjectStore, type ObjectStoreSettings } from '@tensile/object-store'
import { toGlobalId } from '@tensile/relay'
import { createSubgraphSchema, dropOnEvents, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { cacheTags } from '../cache-manifest.ts'
import { resolvers } from '../resolvers.ts'

export const sales: Viewer = {
  id: '3',
  email: 'sales@tensile.example',
  name: 'Sara',
  roles: ['sales'],
  companyId: null,
}

/** Somebody who buys for a company. */
export const buyerOf = (companyId: string): Viewer => ({
  id: '6',
  email: 'buyer@acme.example',
  name: 'Bea',
  roles: ['buyer'],
  companyId,
})

const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })

const nowhere: ObjectStoreSettings = {
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_PUBLIC_ENDPOINT: 'http://127.0.0.1:9',
  S3_BUCKET: 'none',
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'none',
  S3_SECRET_ACCESS_KEY: 'none',
}

/** The pricing subgraph on a test's own database, asked without HTTP. */
export function openPricing(test: TestDatabase, storeSettings: ObjectStoreSettings = nowhere, cache: Cache = noCache) {
  const owner = new pg.Pool({ connectionString: test.ownerUrl, max: 2 })
  owner.on('error', () => {}) // its database is dropped after the tests
  const database = createDatabase<DB>({
    schema: 'pricing',
    writeUrl: test.writeUrl('pricing'),
    readUrl: test.readUrl('pricing', { primary: true }),
    writePoolSize: 4,
    readPoolSize: 4,
    maxReplicaLagMs: 10_000,
  })
  const priceFiles = createObjectStore(storeSettings)
  const askAs = askSchema(schema, (request) => createContext(request, database, priceFiles, cache))

  /** Asks as sales, each request seeing the writes of those before; throws what is in `errors`. */
  async function ask<Data = Record<string, any>>(
    source: string,
    variables: object = {},
    viewer: Viewer | null = sales,
  ): Promise<Data> {
    const { data, errors } = await askAs<Data>(source, { ...(viewer && { viewer }), variables })
    if (errors[0]) throw new Error(errors[0].message)
    return data
  }

  /** Runs SQL as the owner of the tables and returns the rows. */
  const sql = async <Row extends object = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(text, values)).rows

  return {
    ask,
    askAs,
    sql,
    /** Drops what changes from a cache, as the running service does. */
    dropOnEvents: (changing: Cache) =>
      dropOnEvents(database, changing, { reader: 'price cache', tags: cacheTags }, () => {}),
    async close() {
      priceFiles.close()
      await database.close()
      await owner.end()
    },
  }
}

export type Pricing = ReturnType<typeof openPricing>

/**
 * Two categories with products S-1 to S-40 (screws, brand Halden from their family) and W-1 (washers), and two companies: Acme (segment OEM,
 * Germany) and Borealis (Sweden, with VAT id).
 */
export async function stock({ sql }: Pricing) {
  await sql(`
    insert into catalog.brand (name) values ('Halden');
    insert into catalog.category (name, level) values ('Fasteners', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select n.name, 'NODE', c.id from catalog.category c cross join (values ('Screws'), ('Washers')) n (name);
    insert into catalog.category (name, level, parent_id) select 'All ' || name, 'LEAF', id from catalog.category where level = 'NODE';
    insert into catalog.family (category_id, name, code, brand_id)
      select c.id, 'Screws', 'SCREW', b.id from (select * from catalog.category where name = 'All Screws') c, catalog.brand b;
    insert into catalog.family (category_id, name, code) select id, 'Washers', 'WASH' from catalog.category where name = 'All Washers';
    insert into catalog.product (sku, name, family_id) select 'S-' || n, 'Screw ' || n, f.id from catalog.family f cross join generate_series(1, 40) n
      where f.code <> 'WASH' order by n;
    insert into catalog.product (sku, name, family_id) select 'W-1', 'Washer', id from catalog.family where code = 'WASH';
    insert into accounts.company (number, name, segment, country, vat_id) values
      ('C-1', 'Acme', 'OEM', 'DE', null), ('C-2', 'Borealis', null, 'SE', 'SE556677889901');`)
  const products = await sql<{ id: string; sku: string }>('select id, sku from catalog.product')
  const companies = await sql<{ id: string; number: string }>('select id, number from accounts.company')
  const categories = await sql<{ id: string; name: string }>('select id, name from catalog.category')
  const [brand] = await sql<{ id: string }>('select id from catalog.brand')
  const rowId = (rows: readonly { id: string }[], matches: (row: any) => boolean) => rows.find(matches)?.id ?? ''
  return {
    acme: rowId(companies, ({ number }) => number === 'C-1'),
    borealis: rowId(companies, ({ number }) => number === 'C-2'),
    product: (sku: string) =>
      toGlobalId(
        'Product',
        rowId(products, (row) => row.sku === sku),
      ),
    productRow: (sku: string) => rowId(products, (row) => row.sku === sku),
    category: (name: string) =>
      toGlobalId(
        'Category',
        rowId(categories, (row) => row.name === name),
      ),
    brand: toGlobalId('Brand', brand?.id ?? ''),
  }
}

/** Commands of pricing, each refused answer thrown: for tests that need something to stand on. */
export const builder = ({ ask }: Pricing) => ({
  /** A price list, assigned, with prices as [sku, minQuantity, unit]. */
  async list(
    input: { name: string; currency?: string; priority?: number; validFrom?: string; validUntil?: string },
    target: object | null,
    prices: readonly (readonly [string, number, string])[],
  ): Promise<string> {
    const { createPriceList } = await ask(
      `mutation ($input: PriceListInput!) { createPriceList(input: $input) { priceList { id } userErrors { code message } } }`,
      { input: { currency: 'EUR', ...input } },
    )
    const { id } = accepted(createPriceList).priceList
    if (target) {
      const { assignPriceList } = await ask(
        `mutation ($input: AssignPriceListInput!) { assignPriceList(input: $input) { userErrors { code message } } }`,
        { input: { priceListId: id, ...target } },
      )
      accepted(assignPriceList)
    }
    const entries = prices.map(([sku, minQuantity, unit]) => ({ sku, minQuantity, unit }))
    if (entries.length > 0) {
      const { setPrices } = await ask(
        `mutation ($input: SetPricesInput!) { setPrices(input: $input) { userErrors { code message } } }`,
        { input: { priceListId: id, entries } },
      )
      accepted(setPrices)
    }
    return id
  },
  async promotion(input: object): Promise<string> {
    const { createPromotion } = await ask(
      `mutation ($input: PromotionInput!) { createPromotion(input: $input) { promotion { id } userErrors { path code message } } }`,
      { input },
    )
    return accepted(createPromotion).promotion.id
  },
})

function accepted(payload: { userErrors: unknown[]; [field: string]: any }) {
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
  return payload
}
