import { testDatabase } from '@tensile/local-stack/test-database'
import { openRequestScope } from '@tensile/telemetry'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from './index.ts'

const own = await testDatabase()
const database = createDatabase<object>({
  writeUrl: own.writeUrl('catalog'),
  readUrl: own.readUrl('catalog'),
  schema: 'catalog',
  writePoolSize: 1,
  readPoolSize: 1,
  maxReplicaLagMs: 60_000,
})
/** Of the primary and of the replica. */
const admins = [own.adminUrl, own.replicaAdminUrl].map((connectionString) => new pg.Client({ connectionString }))
beforeAll(() => Promise.all(admins.map((admin) => admin.connect())))
afterAll(() => Promise.all([database.close(), ...admins.map((admin) => admin.end())]))

const caller = { actor: 'user:ada@tensile.example', requestId: 'request-1' }
const requestId = '018f3b1c-0000-7000-8000-00000000000c'
const endless = sql`select pg_sleep(25) as late`
/** As a request does that nobody waits for from then on. */
const until = (deadline: number) => openRequestScope('test', requestId, {}, deadline).run

async function isRunning(): Promise<boolean> {
  const found = await Promise.all(
    admins.map((admin) =>
      admin.query(
        `select from pg_stat_activity where state = 'active' and query like 'select pg_sleep(25) as late%' and datname = current_database()`,
      ),
    ),
  )
  return found.some(({ rows }) => rows.length > 0)
}

const ways: Record<string, () => Promise<unknown>> = {
  'a read of the replica': async () => endless.execute(await database.reader(null)),
  'a transaction': () => database.write(caller, (trx) => endless.execute(trx)),
  'a command': () => database.command(endless, () => true),
}

describe.each(Object.entries(ways))('%s', (_, work) => {
  test('that still runs at the deadline is gone from the server, and the next one of the same pool runs', async () => {
    const run = until(performance.now() + 500)
    const late = expect(run(work)).rejects.toThrow('canceling statement due to user request')
    await expect.poll(isRunning).toBe(true)
    await late
    await expect.poll(isRunning).toBe(false)
    const { rows } = await sql`select 1 as one`.execute(await database.reader(null))
    expect(rows).toEqual([{ one: 1 }])
    await database.write(caller, (trx) => sql`select 1`.execute(trx))
  })
})

test('work in time keeps its connection', async () => {
  const backend = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(await database.reader(null))).rows
  const first = await until(performance.now() + 60_000)(backend)
  expect(await backend()).toEqual(first)
})
