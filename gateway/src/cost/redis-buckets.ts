import { createHash } from 'node:crypto'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import type { Redis } from 'ioredis'
import { z } from '@tensile/settings'
import { memoryBuckets } from './memory-buckets.ts'
import type { RateBuckets, Taken } from './rate-buckets.ts'
import type { RatePlan } from './rate-plan.ts'

/**
 * In Redis, for all gateways together, on its clock; one round trip a change. While Redis is gone or slow, buckets in memory
 * count instead: the limits still hold, for each gateway alone.
 */
export function redisBuckets(redis: Redis): RateBuckets {
  const insurance = memoryBuckets()
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(3) })

  async function change(caller: string, plan: RatePlan, points: number, isOwed: boolean): Promise<Taken> {
    const parameters = [plan.maximum, plan.restoreRate, points, isOwed ? 1 : 0]
    const answer = await breaker.execute(() => run(redis, `rate:${caller}`, parameters))
    const [taken, available] = changed.parse(answer)
    return { wasThere: taken === 1, available }
  }

  return {
    async take(caller, plan, points) {
      return change(caller, plan, points, false).catch(() => insurance.take(caller, plan, points))
    },
    async giveBack(caller, plan, points) {
      await change(caller, plan, -points, true).catch(() => insurance.giveBack(caller, plan, points))
    },
  }
}

const changed = z.tuple([z.number(), z.number()])

const script = `
local maximum, rate, points, owed = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4] == '1'
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local kept = redis.call('HMGET', KEYS[1], 'points', 'at')
local level = maximum
if kept[1] then level = math.min(maximum, kept[1] + (now - kept[2]) / 1000 * rate) end
if not owed and level < points then return { 0, math.floor(level) } end
level = math.min(maximum, level - points)
redis.call('HSET', KEYS[1], 'points', tostring(level), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((maximum - level) / rate * 1000) + 1000)
return { 1, math.floor(level) }`
const scriptHash = createHash('sha1').update(script).digest('hex')

/** By its hash; with its text the first time, and after Redis forgot it. */
async function run(redis: Redis, key: string, parameters: number[]): Promise<unknown> {
  try {
    return await redis.evalsha(scriptHash, 1, key, ...parameters)
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
    return redis.eval(script, 1, key, ...parameters)
  }
}
