import { testDatabase } from '@tensile/local-stack/test-database'
import { openRequestScope } from '@tensile/telemetry'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, isOutage, readRefusal } from './index.ts'

interface Tables {
  brand: { id: string | undefined; name: string; slug: string | undefined }
}

const own = await testDatabase()
const settings = {
  writeUrl: own.writeUrl('catalog'),
  readUrl: own.readUrl('catalog'),
  schema: 'catalog',
  writePoolSize: 2,
  readPoolSize: 2,
  maxReplicaLagMs: 60_000,
}
const database = createDatabase<Tables>(settings)
afterAll(database.close)
const caller = { actor: 'user:ada@tensile.example', requestId: 'request-1' }

const addBrand = (name: string) =>
  database.write(caller, (trx) =>
    trx.insertInto('brand').values({ id: undefined, slug: undefined, name }).returning('id').executeTakeFirstOrThrow(),
  )
const names = async (token: string | null, from = database) =>
  (await (await from.reader(token)).selectFrom('brand').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  )
const isReplica = async (token: string | null, from = database) =>
  (await sql<{ replica: boolean }>`select pg_is_in_recovery() as replica`.execute(await from.reader(token))).rows[0]
    ?.replica

describe('reads', () => {
  test('go to the replica', async () => expect(await isReplica(null)).toBe(true))

  test('with the token of a write see it, also while the replica stands still', async () => {
    await own.pauseReplay()
    try {
      const { token } = await addBrand('Paused')
      expect(await names(null)).not.toContain('Paused')
      expect(await names(token)).toContain('Paused')
      expect(await isReplica(token)).toBe(false)
    } finally {
      await own.resumeReplay()
    }
  })

  test('with a token return to the replica once it has replayed that far', async () => {
    const { token } = await addBrand('Replayed')
    await own.caughtUp()
    expect(await isReplica(token)).toBe(true)
    expect(await names(token)).toContain('Replayed')
  })

  test('with nonsense for a token are answered all the same', async () => {
    for (const token of ['', 'x', '0/', "0/1'; drop table catalog.brand", '0/16B3748/2'])
      expect(await isReplica(token)).toBe(true)
  })

  test('can’t write, on the replica and on the primary', async () => {
    await own.pauseReplay()
    try {
      const { token } = await addBrand('Read only')
      for (const reader of [await database.reader(null), await database.reader(token)]) {
        await expect(sql`insert into brand (name) values ('sneaked in')`.execute(reader)).rejects.toThrow(
          /read-only|permission denied/,
        )
      }
    } finally {
      await own.resumeReplay()
    }
  })
})

describe('while the replica is gone', () => {
  const orphan = createDatabase<Tables>({ ...settings, readUrl: settings.readUrl.replace(/:\d+\//, ':1/') })
  afterAll(orphan.close)

  test('reads fall back to the primary, with the role that can’t write', async () => {
    const { rows } = await sql<{
      role: string
      replica: boolean
    }>`select current_user::text as role, pg_is_in_recovery() as replica`.execute(await orphan.reader(null))
    expect(rows).toEqual([{ role: 'catalog_read', replica: false }])
  })
})

describe('while the replica is too far behind', () => {
  test('reads fall back to the primary, and return', async () => {
    const strict = createDatabase<Tables>({ ...settings, maxReplicaLagMs: 1 })
    try {
      await own.pauseReplay()
      await addBrand('Lagging')
      await expect.poll(() => isReplica(null, strict)).toBe(false)
      await own.resumeReplay()
      await expect.poll(() => isReplica(null, strict)).toBe(true)
    } finally {
      await own.resumeReplay()
      await strict.close()
    }
  })
})

describe('a write', () => {
  const admin = new pg.Client({ connectionString: own.adminUrl })
  beforeAll(() => admin.connect())
  afterAll(() => admin.end())

  test('is on the audit trail with who and which request', async () => {
    const { result } = await addBrand('Audited')
    const { rows } = await admin.query(
      "select actor, request_id, operation, after ->> 'name' as name from audit.entry where entity_type = 'catalog.brand' and entity_id = $1",
      [result.id],
    )
    expect(rows).toEqual([{ actor: caller.actor, request_id: caller.requestId, operation: 'INSERT', name: 'Audited' }])
  })

  test('leaves nothing when its work throws', async () => {
    const failing = database.write(caller, async (trx) => {
      await trx.insertInto('brand').values({ id: undefined, slug: undefined, name: 'Half done' }).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect((await admin.query("select from catalog.brand where name = 'Half done'")).rowCount).toBe(0)
  })

  test('rehearsed returns its result and leaves nothing', async () => {
    const inserted = await database.rehearse(caller, (trx) =>
      trx
        .insertInto('brand')
        .values({ id: undefined, slug: undefined, name: 'Rehearsed' })
        .returning('name')
        .executeTakeFirst(),
    )
    expect(inserted).toEqual({ name: 'Rehearsed' })
    expect((await admin.query("select from catalog.brand where name = 'Rehearsed'")).rowCount).toBe(0)
  })

  test('that a rule refuses names the rule', async () => {
    await addBrand('Twice')
    const error: unknown = await addBrand('Twice').catch((refusal: unknown) => refusal)
    expect(readRefusal(error)).toMatchObject({ rule: 'brand_name_unique', kind: 'unique' })
    expect(readRefusal(new Error('other'))).toBeNull()
  })

  test('whose connection dies between two statements fails as an outage, and nothing else does', async () => {
    const failed = await database
      .write(caller, async (trx) => {
        await trx.insertInto('brand').values({ id: undefined, slug: undefined, name: 'Cut off' }).execute()
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
        const dead = () => admin.query('select from pg_stat_activity where pid = $1', [rows[0]?.pid])
        await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
        await expect.poll(async () => (await dead()).rowCount).toBe(0)
        return sql`select 1`.execute(trx)
      })
      .catch((error: unknown) => error)
    expect(isOutage(failed)).toBe(true)
    expect(await names((await addBrand('After it')).token)).not.toContain('Cut off')
  })
})

test('a statement of a request carries its id', async () => {
  const { run } = openRequestScope('test', '018f3b1c-0000-7000-8000-00000000000b', {})
  const read = await database.reader(null)
  const { rows } = await run(() =>
    sql<{ query: string }>`select query from pg_stat_activity where pid = pg_backend_pid()`.execute(read),
  )
  expect(rows[0]?.query).toMatch(/\/\*request_id='018f3b1c-0000-7000-8000-00000000000b'\*\/$/)
})
