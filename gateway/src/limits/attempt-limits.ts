import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Slows down an address that calls a route too often: 429 with Retry-After. Beside the limits of accounts, which count what
 * failed; here everything counts, since a login costs a processor dearly whether it succeeds or not.
 */
export function limitAttempts(service: FastifyInstance, redis: Redis | null, perMinute: Record<string, number>): void {
  const limiters = new Map(
    Object.entries(perMinute).map(([path, points]) => {
      const limit = { keyPrefix: `attempts:${path}`, points, duration: 60 }
      const insuranceLimiter = new RateLimiterMemory(limit)
      const limiter = redis
        ? new RateLimiterRedis({ ...limit, storeClient: redis, insuranceLimiter })
        : insuranceLimiter
      return [path, limiter]
    }),
  )
  service.addHook('onRequest', async (request, reply) => {
    const limiter = limiters.get(request.routeOptions.url ?? '')
    if (!limiter) return
    const refused = await limiter.consume(request.ip).then(() => null, refusalOf)
    if (!refused) return
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    const error = `At most ${limiter.points} attempts a minute are allowed from one address. Try again in ${seconds} seconds.`
    return reply.code(429).header('retry-after', seconds).send({ error, code: 'RATE_LIMITED', requestId: request.id })
  })
}

function refusalOf(rejection: unknown): RateLimiterRes {
  if (rejection instanceof RateLimiterRes) return rejection
  throw rejection
}
