import { EventEmitter, once } from 'node:events'
import { testDatabase } from '@tensile/local-stack/test-database'
import { registry } from '@tensile/telemetry'
import { makeWorkerUtils } from 'graphile-worker'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startCatalogJobs } from '../jobs.ts'
import { openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'
import { mediaClient, openStore, picture } from '../tests/media.ts'
import { mediaKeys } from './media-key.ts'
import { sweepMedia } from './media.jobs.ts'
import { createMediaStore } from './media.store.ts'

const ownDatabase = await testDatabase()
const store = await openStore()
const { ask, close, database, mediaStore } = openCatalog(ownDatabase, store.settings)
const admin = new pg.Client({ connectionString: ownDatabase.adminUrl })
beforeAll(() => admin.connect())
afterAll(async () => {
  await admin.end()
  await close()
  await store.close()
})
const { make, family } = await fasteners(ask)
const { upload, attach, detach } = mediaClient(ask)
const product = await make.product(family.id, { thread_size: 'M8', length: 20 })
const png = await picture().png().toBuffer()
const declared = { kind: 'IMAGE', fileName: 'bolt.png', contentType: 'image/png', byteSize: png.length }

const makeUpload = async () => mediaKeys({ id: (await upload(declared, png)).id, contentType: 'image/png' })
const attachNew = async () => {
  const { id } = await upload(declared, png)
  const answer = await attach(product.id, id)
  return { ...mediaKeys({ id, contentType: 'image/png' }), mediaId: answer.product?.media.at(-1)?.id ?? '' }
}
const expire = (key: string) =>
  admin.query('update catalog.media_upload set expires_at = now() where object_key = $1', [key])
const anHourPasses = () => admin.query(`update catalog.media_orphan set since = since - interval '1 hour'`)
const isStored = async (key: string | null) => (await mediaStore.head(key ?? '')) !== null
const noted = async () => (await admin.query('select from catalog.media_orphan')).rowCount

beforeEach(async () => {
  await anHourPasses()
  await sweepMedia(database, mediaStore)
})

test('sweeps an upload that was never attached, an hour after it expired', async () => {
  const keys = await makeUpload()
  await sweepMedia(database, mediaStore)
  expect(await isStored(keys.upload)).toBe(true)
  await expire(keys.upload)
  await sweepMedia(database, mediaStore)
  expect(await isStored(keys.upload)).toBe(true)
  await anHourPasses()
  await sweepMedia(database, mediaStore)
  expect(await isStored(keys.upload)).toBe(false)
  expect(await noted()).toBe(0)
})

test('sweeps what an attachment that failed half-way had put into the store', async () => {
  const keys = await makeUpload()
  await mediaStore.put(keys.object, 'image/png', png)
  await expire(keys.upload)
  await sweepMedia(database, mediaStore)
  await anHourPasses()
  await sweepMedia(database, mediaStore)
  expect(await isStored(keys.object)).toBe(false)
})

test('keeps what is attached, and only the copy that is needed', async () => {
  const keys = await attachNew()
  await expire(keys.upload)
  await anHourPasses()
  await sweepMedia(database, mediaStore)
  expect([await isStored(keys.object), await isStored(keys.thumbnail), await isStored(keys.upload)]).toEqual([
    true,
    true,
    false,
  ])
})

test('sweeps the objects of media that were detached or whose product is gone, an hour later', async () => {
  const detached = await attachNew()
  await detach(detached.mediaId)
  const other = await make.product(family.id, { thread_size: 'M8', length: 30 })
  const { id } = await upload(declared, png)
  await attach(other.id, id)
  await ask('mutation ($id: ID!) { deleteProduct(id: $id) { userErrors { code } } }', { id: other.id })
  await sweepMedia(database, mediaStore)
  expect(await isStored(detached.object)).toBe(true)
  await anHourPasses()
  await sweepMedia(database, mediaStore)
  const orphaned = mediaKeys({ id, contentType: 'image/png' })
  for (const key of [detached.object, detached.thumbnail, orphaned.object, orphaned.thumbnail])
    expect(await isStored(key)).toBe(false)
})

test('never deletes an object that a row still names', async () => {
  const keys = await attachNew()
  await admin.query('insert into catalog.media_orphan (object_key) values ($1), ($2)', [keys.object, keys.thumbnail])
  await anHourPasses()
  await sweepMedia(database, mediaStore)
  expect([await isStored(keys.object), await isStored(keys.thumbnail)]).toEqual([true, true])
  await admin.query('delete from catalog.media_orphan')
})

test('leaves its work to the next run when the store is out of reach', async () => {
  const keys = await makeUpload()
  await expire(keys.upload)
  const unreachable = createMediaStore({ ...store.settings, S3_ENDPOINT: 'http://127.0.0.1:9' })
  await sweepMedia(database, mediaStore)
  await anHourPasses()
  await expect(sweepMedia(database, unreachable)).rejects.toThrow('does not answer')
  expect(await noted()).toBe(3)
  expect(await sweepMedia(database, mediaStore)).toBe(3)
})

test('sweeps from several processes at once', async () => {
  const keys = [await makeUpload(), await makeUpload(), await makeUpload()]
  for (const { upload } of keys) await expire(upload)
  await sweepMedia(database, mediaStore)
  await anHourPasses()
  await Promise.all([1, 2, 3].map(() => sweepMedia(database, mediaStore)))
  for (const { upload } of keys) expect(await isStored(upload)).toBe(false)
  expect(await noted()).toBe(0)
})

test('runs as a job of the queue, in any number of processes, with the rights of the catalog alone', async () => {
  const keys = await makeUpload()
  await expire(keys.upload)
  await sweepMedia(database, mediaStore)
  await anHourPasses()
  const told = new EventEmitter()
  const write = (message: string) => told.emit('line', message)
  const log = pino({ level: 'info' }, { write })
  const databaseUrl = ownDatabase.writeUrl('catalog')
  const swept = once(told, 'line')
  const processes = [1, 2].map(() => startCatalogJobs({ databaseUrl, database, mediaStore, log }))
  const queue = await makeWorkerUtils({ connectionString: databaseUrl, schema: 'catalog_jobs' })
  await queue.addJob('sweep-media', {})
  expect(JSON.parse(String((await swept)[0]))).toMatchObject({ msg: 'media swept', swept: 3 })
  expect(await isStored(keys.upload)).toBe(false)
  await Promise.all(processes.map((jobs) => jobs.stop()))

  await queue.addJob('sweep-media', {})
  await queue.addJob('sweep-media', {}, { runAt: new Date(Date.now() + 60_000) })
  expect(await registry.getSingleMetricAsString('jobs_waiting')).toMatch(/jobs_waiting\{task="sweep-media"\} 1$/m)
  await queue.release()
})
