import { testDatabase } from '@tensile/local-stack/test-database'
import { openRequestScope } from '@tensile/telemetry'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createDatabase, prepared } from './index.ts'

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
  ask(sql`select statement, generic_plans::integer as plans from pg_prepared_statements order by prepare_time`)

test('a statement that is marked is parsed once and planned once, whatever is asked for and by whom', async () => {
  for (const requestId of ['018f3b1c-0000-7000-8000-00000000000e', '018f3b1c-0000-7000-8000-00000000000f']) {
    const { run } = openRequestScope('test', requestId, {})
    expect(await run(() => ask(sql`${prepared}select ${requestId}::text as id`))).toEqual([{ id: requestId }])
  }
  expect(await kept()).toEqual([{ statement: '/*prepared*/select $1::text as id', plans: 2 }])
})

test('other statements are planned for what they ask for', async () => {
  await ask(sql`${prepared}select 1 as one`)
  expect(await ask(sql`show plan_cache_mode`)).toEqual([{ planCacheMode: 'auto' }])
  expect(await kept()).toHaveLength(2)
})

test('no more are kept than a few hundred, and those beyond are answered, too', async () => {
  for (let n = 0; n < 300; n++) expect(await ask(sql`${prepared}select ${sql.lit(n)}::integer as n`)).toEqual([{ n }])
  expect((await kept()).length).toBe(200)
})
