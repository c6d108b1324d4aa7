import { createDatabase, isNewer, readEvents } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { dropOnEvents } from './drop-on-events.ts'

interface Tables {
  brand: { id: string | undefined; name: string; slug: string | undefined }
}

const own = await testDatabase()
const database = createDatabase<Tables>({
  writeUrl: own.writeUrl('catalog'),
  readUrl: own.readUrl('catalog'),
  schema: 'catalog',
  writePoolSize: 2,
  readPoolSize: 2,
  maxReplicaLagMs: 60_000,
})
afterAll(database.close)

const reader = 'cache of the test'
const drops: { tags: string[]; position: string }[] = []
let failures = 0
beforeEach(async () => {
  drops.length = 0
  await readEvents(database, reader, async () => {}) // from here on
})

const follow = () =>
  dropOnEvents(
    database,
    {
      async drop(tags, position) {
        if (failures-- > 0) throw new Error('Redis is out of reach')
        drops.push({ tags: [...tags], position })
      },
    },
    { reader, tags: { 'brand:{id}': ['brand'], catalog: ['brand', 'family'], prices: ['price'] } },
    () => {},
  )

const addBrand = (name: string) =>
  database.write({ actor: 'user:ada@tensile.example', requestId: 'request-1' }, (trx) =>
    trx.insertInto('brand').values({ id: undefined, slug: undefined, name }).returning('id').executeTakeFirstOrThrow(),
  )

test('an event drops the tags that name its noun, at its position and again at a later one', async () => {
  const { result, token } = await addBrand('Dropped')
  const following = follow()
  await expect.poll(() => drops.length).toBe(2)
  await following.stop()
  const [first, second] = drops
  expect(first?.tags).toEqual([`brand:${result.id}`, 'catalog'])
  expect(second?.tags).toEqual(first?.tags)
  expect(isNewer(token ?? '', first?.position ?? '')).toBe(false)
  expect(isNewer(second?.position ?? '', first?.position ?? '')).toBe(true)
})

test('a drop that failed is made again', async () => {
  failures = 1
  const { result } = await addBrand('Dropped late')
  const following = follow()
  await expect.poll(() => drops.length, { timeout: 15_000 }).toBe(2)
  await following.stop()
  expect(drops[0]?.tags).toContain(`brand:${result.id}`)
})
