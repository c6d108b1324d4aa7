import { createDatabase, readEvents, type Event } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const own = await testDatabase()
const catalog = new pg.Pool({ connectionString: own.writeUrl('catalog'), max: 4 })
const database = createDatabase<object>({
  schema: 'accounts',
  writeUrl: own.writeUrl('accounts'),
  readUrl: own.readUrl('accounts', { primary: true }),
  writePoolSize: 4,
  readPoolSize: 1,
  maxReplicaLagMs: 10_000,
})
beforeAll(() => readEvents(database, 'test', async () => {}))
afterAll(async () => {
  await catalog.end()
  await database.close()
})

async function read(reader = 'test'): Promise<string[]> {
  const read: string[] = []
  await readEvents(database, reader, async (events) => void read.push(...events.map(describeEvent)))
  return read
}

/** Other tests of this server may hold transactions open, behind which nothing is read yet. */
async function readAll(count: number, reader = 'test'): Promise<string[]> {
  const all: string[] = []
  await expect.poll(async () => all.push(...(await read(reader)))).toBe(count)
  return all
}

const describeEvent = ({ type, payload }: Event) => `${type} ${String(payload['name'])}`

test('a change is told once, with what and which', async () => {
  await catalog.query(`insert into catalog.brand (name) values ('Alba')`)
  await catalog.query(`update catalog.brand set name = 'Albus' where name = 'Alba'`)
  await catalog.query(`delete from catalog.brand where name = 'Albus'`)
  expect(await readAll(3)).toEqual(['brand.created Alba', 'brand.updated Albus', 'brand.deleted Albus'])
  expect(await read()).toEqual([])
})

test('what was rolled back is not told', async () => {
  await catalog.query(`begin; insert into catalog.brand (name) values ('Never'); rollback`)
  await catalog.query(`insert into catalog.brand (name) values ('Ever')`)
  expect(await readAll(1)).toEqual(['brand.created Ever'])
})

test('nothing is passed by that commits late', async () => {
  const slow = await catalog.connect()
  await slow.query(`begin; insert into catalog.brand (name) values ('Slow')`)
  await catalog.query(`insert into catalog.brand (name) values ('Fast')`)
  expect(await read()).toEqual([])
  await slow.query('commit')
  slow.release()
  expect((await readAll(2)).sort()).toEqual(['brand.created Fast', 'brand.created Slow'])
})

test('events are read again when acting on them failed', async () => {
  await catalog.query(`insert into catalog.brand (name) values ('Again')`)
  await expect
    .poll(() =>
      readEvents(database, 'test', async () => {
        throw new Error('no')
      }).then(
        () => 'nothing yet',
        () => 'failed',
      ),
    )
    .toBe('failed')
  expect(await readAll(1)).toEqual(['brand.created Again'])
})

test('of two processes that read for one name, one gets the events', async () => {
  await catalog.query(`insert into catalog.brand (name) values ('Shared')`)
  await expect
    .poll(async () => {
      const [one, other] = await Promise.all([read(), read()])
      return [...one, ...other]
    })
    .toEqual(['brand.created Shared'])
})

test('a new reader gets what happens from then on', async () => {
  await read('late')
  await catalog.query(`insert into catalog.brand (name) values ('Later')`)
  const all: string[] = []
  await expect.poll(async () => (all.push(...(await read('late'))), all)).toContain('brand.created Later')
})

test('only services read events, and none can write them', async () => {
  await expect(
    catalog.query(`insert into events.outbox (type, entity_type, entity_id, payload) values ('a.b', 'A', 1, '{}')`),
  ).rejects.toThrow(/permission denied/)
  const search = new pg.Client({ connectionString: own.writeUrl('search') })
  await search.connect()
  await expect(search.query(`select * from events.read('search', 1)`)).rejects.toThrow(/permission denied/)
  await search.end()
})

test('a change of status is told by the status, any other as an update', async () => {
  const owner = new pg.Client({ connectionString: own.ownerUrl })
  await owner.connect()
  await owner.query(`
    create table accounts.parcel (id bigint primary key, status text not null, weight integer);
    select events.watch('accounts.parcel', 'parcel', 'Parcel', verb_column => 'status', told => '{status}');
    insert into accounts.parcel values (1, 'PACKED', 1);
    update accounts.parcel set weight = 2;
    update accounts.parcel set status = 'SENT'`)
  await owner.end()
  const types: string[] = []
  await expect
    .poll(async () => {
      await readEvents(database, 'test', async (events) => void types.push(...events.map(({ type }) => type)))
      return types.filter((type) => type.startsWith('parcel.'))
    })
    .toEqual(['parcel.packed', 'parcel.updated', 'parcel.sent'])
})
