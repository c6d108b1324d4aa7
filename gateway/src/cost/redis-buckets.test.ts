import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { startRedis } from '@tensile/local-stack/redis'
import { Redis } from 'ioredis'
import { afterAll, expect, test } from 'vitest'
import { redisBuckets } from './redis-buckets.ts'

const folder = mkdtempSync(`${tmpdir()}/tensile-redis-`)
const server = await startRedis({ folder, port: 0 })
const redis = new Redis(server?.url ?? '', { enableOfflineQueue: true, commandTimeout: 500 })
redis.on('error', () => {})
const buckets = redisBuckets(redis)
afterAll(async () => {
  redis.disconnect()
  await server?.stop()
  rmSync(folder, { recursive: true })
})

/** Restored so slowly that no point is while the tests run. */
const plan = { maximum: 100, restoreRate: 0.001 }

test('points are taken while they are there, given back, and owed', async () => {
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 40 })
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: false, available: 40 })
  await buckets.giveBack('ada', plan, 30)
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 10 })
  await buckets.giveBack('ada', plan, -20)
  expect(await buckets.take('ada', plan, 0)).toEqual({ wasThere: false, available: -10 })
})

test('never more is given out than there is, however many ask at once', async () => {
  const taken = await Promise.all(Array.from({ length: 50 }, () => buckets.take('bob', plan, 7)))
  expect(taken.filter(({ wasThere }) => wasThere)).toHaveLength(14)
})

test('a bucket in Redis is forgotten by itself when it is full', async () => {
  await buckets.take('eve', { maximum: 100, restoreRate: 100 }, 100)
  expect(await redis.pttl('rate:eve')).toBeLessThanOrEqual(2_000)
})

test('a flushed Redis begins anew, and while it is gone the memory counts', async () => {
  await redis.flushall()
  await redis.script('FLUSH')
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 40 })
  await server?.stop()
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 40 })
  expect((await buckets.take('ada', plan, 60)).wasThere).toBe(false)
})
