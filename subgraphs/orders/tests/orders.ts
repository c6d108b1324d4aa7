import { createDatabase } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import { createObjectStore, type ObjectStoreSettings } from '@tensile/object-store'
import { toGlobalId } from '@tensile/relay'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { pino } from 'pino'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { readPaymentSettings } from '../payment/payment-settings.ts'
import { createPayments } from '../payment/payments.ts'
import type { BreakerOptions } from '../payment/provider-gate.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'

const person = (id: string, role: Viewer['roles'][number], companyId: string | null = null): Viewer => ({
  id,
  email: `${role}${id}@tensile.example`,
  name: role,
  roles: [role],
  companyId,
})

export const admin = person('1', 'admin')
export const sales = person('3', 'sales')
export const warehouseClerk = person('4', 'warehouse')
export const buyer = person('5', 'buyer', '1')

const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })

/** For tests that store nothing: addresses are signed without asking. */
const nowhere: ObjectStoreSettings = {
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_PUBLIC_ENDPOINT: 'http://127.0.0.1:9',
  S3_BUCKET: 'none',
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'none',
  S3_SECRET_ACCESS_KEY: 'none-at-all',
}

/** The orders subgraph on a test's own database, asked without HTTP. */
export function openOrders(
  test: TestDatabase,
  {
    paymentEnvironment = {},
    breaker,
    storage = nowhere,
  }: { paymentEnvironment?: Record<string, string>; breaker?: BreakerOptions; storage?: ObjectStoreSettings } = {},
) {
  const database = createDatabase<DB>({
    schema: 'orders',
    writeUrl: test.writeUrl('orders'),
    readUrl: test.readUrl('orders', { primary: true }),
    writePoolSize: 20,
    readPoolSize: 4,
    maxReplicaLagMs: 10_000,
  })
  const payments = createPayments({
    settings: readPaymentSettings(paymentEnvironment),
    database,
    log: pino({ level: 'silent' }),
    ...(breaker && { breaker }),
  })
  const documentStore = createObjectStore(storage)
  const owner = new pg.Pool({ connectionString: test.ownerUrl, max: 4 })
  const ask = askSchema(schema, (request) =>
    createContext(request, database, { payments, documentStore, holdMinutesMax: 60 }),
  )

  /** The rows of a statement by the role that owns every object. */
  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await owner.query<Row>(text, values)).rows
  }

  return {
    database,
    documentStore,
    payments,
    query,
    /** Asks as somebody; null is a visitor who has not signed in. */
    ask,
    /** The data of the answer, any error thrown. */
    async answer<Data = Record<string, any>>(
      source: string,
      options: { viewer?: Viewer; variables?: object } = {},
    ): Promise<Data> {
      const { data, errors } = await ask<Data>(source, options)
      if (errors[0]) throw new Error(`${errors[0].message} ${JSON.stringify(errors[0])}`)
      return data
    },
    /** Products of one family. Returns their row ids and global ids by SKU. */
    async products(...skus: string[]): Promise<Record<string, { rowId: string; id: string }>> {
      const [family] = await query<{ id: string }>("select id from catalog.family where code = 'STOCK'")
      const familyId = family?.id ?? (await insertFamily(query))
      const rows = await query<{ id: string; sku: string }>(
        `insert into catalog.product (sku, name, family_id) select sku, 'Product ' || sku, $2 from unnest($1::text[]) sku returning id, sku`,
        [skus, familyId],
      )
      return Object.fromEntries(rows.map(({ id, sku }) => [sku, { rowId: id, id: toGlobalId('Product', id) }]))
    },
    /** Warehouses that ship in this order. Returns their row ids by code. */
    async warehouses(...codes: string[]): Promise<Record<string, string>> {
      const rows = await query<{ id: string; code: string }>(
        `insert into orders.warehouse (code, name, priority)
         select code, code, n * 10 from unnest($1::text[]) with ordinality given (code, n) returning id, code`,
        [codes],
      )
      return Object.fromEntries(rows.map(({ id, code }) => [code, id]))
    },
    /** Receives pieces: `{ 'SKU': { FRA1: 10 } }`. */
    async receive(stock: Record<string, Record<string, number>>): Promise<void> {
      const lines = Object.entries(stock).flatMap(([sku, places]) =>
        Object.entries(places).map(([warehouse, quantity]) => ({ sku, warehouse, quantity })),
      )
      await query(
        `insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand)
         select 'RECEIPT', p.id, w.id, l.quantity from jsonb_to_recordset($1) l (sku text, warehouse text, quantity integer)
         join catalog.product p on p.sku = l.sku join orders.warehouse w on w.code = l.warehouse`,
        [JSON.stringify(lines)],
      )
    },
    /** Where stock, reservations and the ledger differ: nowhere. */
    disagreements: () => query('select * from orders.stock_disagreements()'),
    async close() {
      documentStore.close()
      payments.close()
      await database.close()
      await owner.end()
    },
  }
}

async function insertFamily(query: (text: string, values?: unknown[]) => Promise<{ id?: string }[]>): Promise<string> {
  let parent: string | null = null
  for (const level of ['CLUSTER', 'NODE', 'LEAF']) {
    const rows: { id?: string }[] = await query(
      'insert into catalog.category (level, name, parent_id) values ($1, $2, $3) returning id',
      [level, `Stocked ${level.toLowerCase()}`, parent],
    )
    parent = rows[0]?.id ?? null
  }
  const [family] = await query(
    `insert into catalog.family (category_id, name, code) values ($1, 'Stocked', 'STOCK') returning id`,
    [parent],
  )
  return family?.id ?? ''
}
