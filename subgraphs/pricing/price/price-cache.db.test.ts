import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createCache } from '@tensile/cache'
import { countStatements } from '@tensile/database'
import { startRedis } from '@tensile/local-stack'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { priceAsker } from '../tests/price-asker.ts'
import { builder, buyerOf, openPricing, stock } from '../tests/pricing.ts'

const started = await startRedis({ folder: mkdtempSync(`${tmpdir()}/price-cache-`), port: 0 })
if (!started) throw new Error('these tests need a Redis on the PATH')
const own = await testDatabase()
const cache = createCache(started.url)
const writer = openPricing(own)
const reader = openPricing(own, undefined, cache)
const dropping = reader.dropOnEvents(cache)
const { acme, borealis, productRow } = await stock(writer)
const make = builder(writer)
const unit = (viewer = buyerOf(acme)) => priceAsker(reader, acme).unit(productRow('S-1'), 1, viewer)
const isRead = async () => (await countStatements(() => unit())).statements.some((text) => text.includes('from quote('))

afterAll(async () => {
  await dropping.stop()
  cache.close()
  await Promise.all([writer.close(), reader.close(), started.stop()])
})

test('a price is kept for its company, and read again when a price, a list or the company has changed', async () => {
  await make.list({ name: 'Public' }, { everyone: true }, [['S-1', 1, '10']])
  await expect.poll(() => unit()).toBe('10.00') // by the replica
  await expect.poll(isRead).toBe(false)

  await writer.sql(`update pricing.price set unit = 9`)
  await expect.poll(() => unit()).toBe('9.00')

  await make.list({ name: 'OEM' }, { segment: 'OEM' }, [['S-1', 1, '8']])
  await expect.poll(() => unit()).toBe('8.00')
  expect(await unit(buyerOf(borealis))).toBe('9.00')

  await writer.sql(`update accounts.company set segment = null`)
  await expect.poll(() => unit()).toBe('9.00')
})
