import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const own = await testDatabase()
const owner = new pg.Client({ connectionString: own.ownerUrl })
beforeAll(async () => {
  await owner.connect()
  await owner.query(`
    insert into catalog.category (level, name) values ('CLUSTER', 'Motors');
    insert into catalog.category (parent_id, level, name) select id, 'LEAF', 'DC Motors' from catalog.category;
    insert into catalog.attribute_definition (category_id, key, label, type, unit, min, max, required, variant_defining)
      select id, 'voltage', 'Voltage', 'NUMBER', 'V', 1, 1000, true, true from catalog.category where level = 'CLUSTER';
    insert into catalog.family (category_id, name, code) select id, 'Series M', 'M' from catalog.category where level = 'LEAF'`)
})
afterAll(() => owner.end())

const insert = (specs: string, sku = 'X') =>
  owner.query(
    "insert into catalog.product (sku, name, family_id, specs) select $2, 'Motor', id, $1 from catalog.family",
    [specs, sku],
  )
const copy = async (lines: string[]) => {
  const { rows } = await owner.query('select id from catalog.family')
  const stream = owner.query(copyFrom('copy catalog.product (sku, name, family_id, specs) from stdin'))
  await pipeline(Readable.from(lines.map((line) => line.replace('FAMILY', rows[0].id))), stream)
}
const count = async () => (await owner.query('select count(*)::integer as n from catalog.product')).rows[0].n

describe('no path stores an invalid specification', () => {
  test('not an insert by hand, which tells all violations at once', async () => {
    const error = await insert('{"speed": 3000}').catch((refusal: pg.DatabaseError) => refusal)
    expect(error).toMatchObject({ constraint: 'product_specs_valid', code: '23514' })
    const { violations } = JSON.parse(error instanceof pg.DatabaseError ? (error.detail ?? '') : '')
    expect(violations.map(({ key, code }: { key: string; code: string }) => [key, code])).toEqual([
      ['speed', 'UNKNOWN_ATTRIBUTE'],
      ['voltage', 'REQUIRED'],
    ])
    expect(await count()).toBe(0)
  })

  test('not COPY, where one bad row refuses all', async () => {
    await expect(
      copy(['C1\tMotor\tFAMILY\t{"voltage": 12}\n', 'C2\tMotor\tFAMILY\t{"voltage": 5000}\n']),
    ).rejects.toMatchObject({ constraint: 'product_specs_valid' })
    expect(await count()).toBe(0)
    await copy(['C1\tMotor\tFAMILY\t{"voltage": 12}\n', 'C2\tMotor\tFAMILY\t{"voltage": "0.048 kV"}\n'])
    expect((await owner.query('select value::text from catalog.product_spec order by value')).rows).toEqual([
      { value: '12' },
      { value: '48' },
    ])
  })

  test('not an update by hand', async () => {
    await expect(
      owner.query(`update catalog.product set specs = '{"voltage": "12 mm"}' where sku = 'C1'`),
    ).rejects.toMatchObject({ constraint: 'product_specs_valid' })
  })

  test('not in replica mode', async () => {
    const admin = new pg.Client({ connectionString: own.adminUrl })
    await admin.connect()
    await admin.query('set session_replication_role = replica')
    await expect(admin.query(`update catalog.product set specs = '{}' where sku = 'C1'`)).rejects.toMatchObject({
      constraint: 'product_specs_valid',
    })
    await admin.end()
  })

  test('not a committed dry run', async () => {
    await owner.query("begin; select set_config('tensile.on_invalid', 'REPORT', true)")
    await insert('{}', 'DRY')
    await expect(owner.query('commit')).rejects.toMatchObject({ constraint: 'dry_run_is_rolled_back' })
    expect((await owner.query("select from catalog.product where sku = 'DRY'")).rowCount).toBe(0)
  })

  test('not two concurrent inserts of the same variant', async () => {
    const other = new pg.Client({ connectionString: own.ownerUrl })
    const watcher = new pg.Client({ connectionString: own.adminUrl })
    await Promise.all([other.connect(), watcher.connect()])
    const waiting = async () =>
      (
        await watcher.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        )
      ).rowCount
    await owner.query('begin')
    await insert('{"voltage": 24}', 'RACE-1')
    const second = other
      .query(
        "insert into catalog.product (sku, name, family_id, specs) select 'RACE-2', 'Motor', id, '{\"voltage\": \"24 V\"}' from catalog.family",
      )
      .catch((refusal: pg.DatabaseError) => refusal)
    await expect.poll(waiting).toBe(1)
    await owner.query('commit')
    expect(await second).toMatchObject({ constraint: 'variant_axes_unique' })
    await Promise.all([other.end(), watcher.end()])
  })
})

describe('search documents', () => {
  const found = async (word: string) =>
    (
      await owner.query(
        "select p.sku from search.product_document d join catalog.product p on p.id = d.product_id where d.document @@ to_tsquery('simple', $1) order by 1",
        [word],
      )
    ).rows.map(({ sku }) => sku)

  test('follow the product, its family, brand and category in the transaction of the change', async () => {
    await owner.query(
      "insert into catalog.brand (name) values ('Voltura'); update catalog.family set brand_id = (select id from catalog.brand)",
    )
    expect(await found('voltura')).toEqual(['C1', 'C2', 'RACE-1'])
    await owner.query("update catalog.brand set name = 'Amperia'")
    expect([await found('voltura'), await found('amperia')]).toEqual([[], ['C1', 'C2', 'RACE-1']])
    await owner.query(
      "update catalog.product set name = 'Brushless' where sku = 'C2'; update catalog.family set name = 'Quiet'; update catalog.category set name = 'Low voltage' where level = 'LEAF'",
    )
    expect([await found('brushless'), await found('quiet & low'), await found('series')]).toEqual([
      ['C2'],
      ['C1', 'C2', 'RACE-1'],
      [],
    ])
    await owner.query("begin; update catalog.product set name = 'Undone' where sku = 'C2'; rollback")
    expect(await found('undone')).toEqual([])
  })
})
