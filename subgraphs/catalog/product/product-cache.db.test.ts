import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createCache } from '@tensile/cache'
import { startRedis } from '@tensile/local-stack'
import { testDatabase } from '@tensile/local-stack/test-database'
import { countStatements } from '@tensile/database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropOnEvents } from '@tensile/subgraph'
import { cacheTags } from '../cache-manifest.ts'
import { openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'

const started = await startRedis({ folder: mkdtempSync(`${tmpdir()}/catalog-cache-`), port: 0 })
if (!started) throw new Error('these tests need a Redis on the PATH')
const own = await testDatabase()
const cache = createCache(started.url)
const writer = openCatalog(own)
const reader = openCatalog(own, undefined, cache)
const dropping = dropOnEvents(reader.database, cache, { reader: 'catalog cache', tags: cacheTags }, () => {})
const byHand = new pg.Client({ connectionString: own.ownerUrl })
let id = ''

beforeAll(async () => {
  await byHand.connect()
  const { make, family } = await fasteners(writer.ask)
  const specs = { thread_size: 'M8', length: 40, material: 'A2' }
  ;({ id } = await make.product(family.id, specs, { sku: 'CACHED-1', name: 'Before', status: 'ACTIVE' }))
})
afterAll(async () => {
  await dropping.stop()
  cache.close()
  await Promise.all([writer.close(), reader.close(), byHand.end(), started.stop()])
})

const detail = '{ product(id: "ID") { name specs { display label } family { name } } }'
const look = async () => (await reader.ask(detail.replace('ID', id), {}, null)).product
const isRead = async () => {
  const { statements } = await countStatements(look)
  return statements.some((statement) => /from product p/.test(statement))
}

describe('the detail of a product', () => {
  test('is kept, and read again after it was changed past all services', async () => {
    expect((await look()).name).toBe('Before')
    await expect.poll(isRead).toBe(false)
    await byHand.query(`update catalog.product set name = 'After' where sku = 'CACHED-1'`)
    await expect.poll(async () => (await look()).name).toBe('After')
    await expect.poll(isRead).toBe(false)
  })

  test('is read again when an attribute that it has is named anew', async () => {
    await expect.poll(isRead).toBe(false)
    await byHand.query(`update catalog.attribute_definition set label = 'Overall length' where key = 'length'`)
    await expect
      .poll(async () => (await look()).specs.map(({ label }: { label: string }) => label))
      .toContain('Overall length')
  })

  test('is never older than what its reader wrote, although the cache has not heard of it yet', async () => {
    await expect.poll(isRead).toBe(false)
    await reader.ask(
      'mutation ($id: ID!, $input: ProductPatch!) { updateProduct(id: $id, input: $input) { userErrors { code } } }',
      { id, input: { name: 'Mine' } },
    )
    expect((await look()).name).toBe('Mine')
  })
})
