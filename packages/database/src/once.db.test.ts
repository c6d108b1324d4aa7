import { randomBytes } from 'node:crypto'
import { testDatabase } from '@tensile/local-stack/test-database'
import type { Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createDatabase, type Effect } from './index.ts'

interface Tables {
  brand: { id: string | undefined; name: string; slug: string | undefined; createdAt: Date | undefined }
}

const own = await testDatabase()
const owner = new pg.Pool({ connectionString: own.ownerUrl, max: 2 })
const settings = {
  writeUrl: own.writeUrl('catalog'),
  readUrl: own.readUrl('catalog', { primary: true }),
  schema: 'catalog',
  writePoolSize: 4,
  readPoolSize: 2,
  maxReplicaLagMs: 60_000,
}
const database = createDatabase<Tables>(settings)
afterAll(() => Promise.all([database.close(), owner.end()]))
const caller = { actor: 'user:ada@tensile.example', requestId: 'request-1' }
const fingerprint = 'f'.repeat(64)

async function begin(key = randomBytes(32).toString('hex'), print = fingerprint) {
  const { rows } = await owner.query<{ fingerprint: string; answer: string | null }>(
    'select * from idempotency.begin_request($1, $2)',
    [key, print],
  )
  return { key, ...rows[0] }
}

const insert = (name: string) => (trx: Transaction<Tables>) =>
  trx
    .insertInto('brand')
    .values({ id: undefined, slug: undefined, createdAt: undefined, name })
    .returning(['id', 'name', 'createdAt'])
    .executeTakeFirstOrThrow()

async function count(name: string) {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from catalog.brand where name = $1',
    [name],
  )
  return rows[0]?.count
}

test('an effect that was made is not made again, and returns what it did, dates as dates', async () => {
  const { key } = await begin()
  const effect: Effect = { key, field: 'createBrand', ordinal: 0 }
  const first = await database.write(caller, insert('Once'), effect)
  const again = await database.write(caller, insert('Once'), effect)
  expect(again.result).toEqual(first.result)
  expect(again.result.createdAt).toBeInstanceOf(Date)
  expect(await count('Once')).toBe(1)
})

test('repeats at the same time make one effect', async () => {
  const { key } = await begin()
  const effect: Effect = { key, field: 'createBrand', ordinal: 0 }
  const results = await Promise.all(Array.from({ length: 6 }, () => database.write(caller, insert('Together'), effect)))
  expect(new Set(results.map(({ result }) => result.id)).size).toBe(1)
  expect(await count('Together')).toBe(1)
})

test('an effect that was rolled back is free again', async () => {
  const { key } = await begin()
  const effect: Effect = { key, field: 'createBrand', ordinal: 0 }
  const crash = (trx: Transaction<Tables>) =>
    insert('Twice tried')(trx).then(() => Promise.reject(new Error('the process died')))
  await expect(database.write(caller, crash, effect)).rejects.toThrow('died')
  await database.write(caller, insert('Twice tried'), effect)
  expect(await count('Twice tried')).toBe(1)
})

test('two fields of one mutation, and two transactions of one field, are effects of their own', async () => {
  const { key } = await begin()
  await database.write(caller, insert('Own'), { key, field: 'a', ordinal: 0 })
  await database.write(caller, insert('Own 2'), { key, field: 'b', ordinal: 0 })
  await database.write(caller, insert('Own 3'), { key, field: 'b', ordinal: 1 })
  expect(await Promise.all(['Own', 'Own 2', 'Own 3'].map(count))).toEqual([1, 1, 1])
})

test('a key keeps its first content and its first answer', async () => {
  const { key } = await begin()
  expect(await begin(key, 'e'.repeat(64))).toEqual({ key, fingerprint, answer: null })
  const finish = (answer: string) => owner.query('select idempotency.finish_request($1, $2) as answer', [key, answer])
  expect((await finish('first')).rows).toEqual([{ answer: 'first' }])
  expect((await finish('second')).rows).toEqual([{ answer: 'first' }])
  expect((await begin(key)).answer).toBe('first')
})

test('after 24 hours a key is new, and old ones are cleared by those that come', async () => {
  const [{ key }, other] = await Promise.all([begin(), begin()])
  await database.write(caller, insert('Yesterday'), { key, field: 'a', ordinal: 0 })
  await owner.query(`update idempotency.request set created_at = now() - interval '25 hours' where key = any($1)`, [
    [key, other.key],
  ])
  expect((await begin(key, 'e'.repeat(64))).fingerprint).toBe('e'.repeat(64))
  const { rows } = await owner.query(
    'select key from idempotency.request where key = $1 union all select key from idempotency.effect where key = $2',
    [other.key, key],
  )
  expect(rows).toEqual([])
})

test('a subgraph can claim effects and nothing else', async () => {
  const role = new pg.Pool({ connectionString: own.writeUrl('catalog'), max: 1 })
  await expect(role.query('select * from idempotency.request')).rejects.toThrow('permission denied')
  await expect(role.query(`select idempotency.begin_request('', '')`)).rejects.toThrow('permission denied')
  await role.end()
})
