import { testDatabase } from '@tensile/local-stack/test-database'
import { openRequestScope } from '@tensile/telemetry'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createDatabase, plannedOnce, prepared } from './index.ts'

const { writeUrl, readUrl } = await testDatabase()
// One connection: what it keeps is seen by the next statement.
const database = createDatabase<object>({
  writeUrl: writeUrl('catalog'),
  readUrl: readUrl('catalog', { primary: true }),
  schema: 'catalog',
  writePoolSize: 1,
  readPoolSize: 1,
  maxReplicaLagMs: 60_000,
})
afterAll(() => database.close())

const ask = async (text: ReturnType<typeof sql>) => (await text.execute(await database.reader(null))).rows

const kept = () =>
  ask(sql`select statement, custom_plans::integer as planned from pg_prepared_statements order by prepare_time`)

test('a statement that is marked is parsed once, whatever is asked for and by whom', async () => {
  for (const requestId of ['018f3b1c-0000-7000-8000-00000000000e', '018f3b1c-0000-7000-8000-00000000000f']) {
    const { run } = openRequestScope('test', requestId, {})
    expect(await run(() => ask(sql`${prepared}select ${requestId}::text as id`))).toEqual([{ id: requestId }])
  }
  expect(await kept()).toEqual([{ statement: '/*prepared*/select $1::text as id', planned: 2 }])
})

test('one that has one good plan is not planned for what it asks for, and others are', async () => {
  for (const n of ['1', '2']) {
    expect(await ask(sql`${plannedOnce}select ${n}::text as n`)).toEqual([{ n }])
    expect(await ask(sql`show plan_cache_mode`)).toEqual([{ planCacheMode: 'auto' }])
  }
  expect((await kept())[1]).toEqual({ statement: '/*planned once*/select $1::text as n', planned: 0 })
})

test('no more are kept than a few hundred, and those beyond are answered, too', async () => {
  for (let n = 0; n < 300; n++) expect(await ask(sql`${prepared}select ${sql.lit(n)}::integer as n`)).toEqual([{ n }])
  expect((await kept()).length).toBe(200)
})
