import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const own = await testDatabase()
const owner = new pg.Client({ connectionString: own.ownerUrl })
const admin = new pg.Client({ connectionString: own.adminUrl })
const catalog = new pg.Client({ connectionString: own.writeUrl('catalog') })
beforeAll(() => Promise.all([owner.connect(), admin.connect(), catalog.connect()]))
afterAll(() => Promise.all([owner.end(), admin.end(), catalog.end()]))

const trail = async (entityType: string) =>
  (
    await admin.query(
      'select actor, request_id, operation, before, after from audit.entry where entity_type = $1 order by id',
      [entityType],
    )
  ).rows

describe('the audit trail', () => {
  test('tells insert, update and delete field by field, with who and which request', async () => {
    await catalog.query(
      "begin; select set_config('tensile.actor', 'user:a', true), set_config('tensile.request_id', 'r1', true)",
    )
    await catalog.query("insert into catalog.brand (name) values ('Alba')")
    await catalog.query("update catalog.brand set name = 'Albus' where name = 'Alba'")
    await catalog.query("delete from catalog.brand where name = 'Albus'")
    await catalog.query('commit')
    const [insert, update, remove] = await trail('catalog.brand')
    expect(insert).toMatchObject({
      actor: 'user:a',
      request_id: 'r1',
      operation: 'INSERT',
      before: null,
      after: { name: 'Alba', slug: 'alba' },
    })
    expect(update).toMatchObject({
      operation: 'UPDATE',
      before: { name: 'Alba', version: 1 },
      after: { name: 'Albus', version: 2 },
    })
    expect(Object.keys(update.after).sort()).toEqual(expect.not.arrayContaining(['slug', 'created_at', 'id']))
    expect(remove).toMatchObject({ operation: 'DELETE', before: { name: 'Albus' }, after: null })
  })

  test('names the database role of who writes past the services', async () => {
    await admin.query("insert into catalog.brand (name) values ('By hand')")
    expect((await trail('catalog.brand')).at(-1)).toMatchObject({
      actor: expect.stringMatching(/^role:/),
      operation: 'INSERT',
    })
  })

  test('covers each row of a statement, and COPY', async () => {
    const before = (await trail('catalog.brand')).length
    await catalog.query("insert into catalog.brand (name) select 'Many ' || n from generate_series(1, 500) n")
    expect((await trail('catalog.brand')).length - before).toBe(500)
  })

  test('can’t be switched off by replica mode, nor bypassed by truncate', async () => {
    const before = (await trail('catalog.brand')).length
    await admin.query(
      "set session_replication_role = replica; insert into catalog.brand (name, slug) values ('Sneaked', 'sneaked'); set session_replication_role = origin",
    )
    expect((await trail('catalog.brand')).length - before).toBe(1)
    await expect(owner.query('truncate catalog.brand cascade')).rejects.toThrow('append-only')
  })

  test.each(["update audit.entry set actor = 'nobody'", 'delete from audit.entry', 'truncate audit.entry'])(
    'refuses %s, even to its owner',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toThrow('append-only')
      await expect(admin.query(statement)).rejects.toThrow('append-only')
      await expect(catalog.query(statement)).rejects.toThrow('permission denied')
    },
  )

  test('has a trigger on every business table', async () => {
    const bookkeeping = [
      'catalog.unit',
      'catalog.unit_alias',
      'catalog.dimension',
      'catalog.ordered_size',
      'catalog.family_attribute',
      'catalog.product_spec',
      'catalog.variant',
      'catalog.media_orphan',
      'search.product_document',
      'search.name_document',
      'search.change',
      'search.changes_folded',
      'search.leaf_changes_folded',
      'search.facet_value',
      'search.term',
      'search.word',
      'search.coarse_thread',
      'search.unified_thread',
      'catalog.import_run',
      'catalog.import_batch',
      'accounts.api_key_use',
      'accounts.webhook_circuit',
      'accounts.webhook_delivery',
      // Drafts of buyers, and what is added to and never changed, each row with who and when.
      'orders.cart',
      'orders.cart_line',
      'orders.order_line',
      'orders.order_event',
      'orders.shipment_line',
      'orders.return_line',
      'orders.refund_line',
      'orders.stock_movement',
      'orders.stock_request',
      // Derived from those.
      'orders.stock',
      'orders.reservation',
      'orders.stock_hold',
      'orders.number_series',
    ]
    const { rows } = await admin.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('catalog', 'search', 'pricing', 'orders', 'accounts')
        and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audit\\_%' and t.tgenabled = 'A') < 4 order by 1`)
    const unwatched = rows.map(({ name }) => name).filter((name) => !bookkeeping.includes(name))
    expect(unwatched).toEqual([])
  })
})

describe('roles', () => {
  test.each(['search', 'pricing', 'orders', 'accounts'] as const)('%s can’t enter the catalog', async (role) => {
    const client = new pg.Client({ connectionString: own.writeUrl(role) })
    await client.connect()
    await expect(client.query('select from catalog.product')).rejects.toThrow('permission denied')
    await client.end()
  })

  test('derived tables are written by triggers alone', async () => {
    for (const table of ['family_attribute', 'product_spec', 'variant']) {
      await expect(catalog.query(`delete from catalog.${table}`)).rejects.toThrow('permission denied')
    }
  })
})
