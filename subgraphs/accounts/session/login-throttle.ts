import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/**
 * Slows down who guesses passwords: failed logins are counted for an account from one address, and for an address over all
 * accounts. Never for an account alone, so that nobody can lock its owner out. Counted in Redis; while that is gone (or
 * there is none) in the memory of this process.
 */
export interface LoginThrottle {
  /** Seconds to wait before the next attempt is looked at; 0 when it is welcome. */
  secondsToWait(attempt: LoginAttempt): Promise<number>
  countFailure(attempt: LoginAttempt): Promise<void>
  /** After a success: the owner's own typing errors are forgotten. */
  forget(attempt: LoginAttempt): Promise<void>
}

export interface LoginAttempt {
  email: string
  /** IP address of the client. */
  address: string
}

export function createLoginThrottle(redis: Redis | null): LoginThrottle {
  const perAccount = createLimiter(redis, 'login:account', { points: 10, duration: 15 * 60 })
  const perAddress = createLimiter(redis, 'login:address', { points: 100, duration: 60 * 60 })
  const limits = ({ email, address }: LoginAttempt) =>
    [
      [perAccount, `${email.trim().toLowerCase()} ${address}`],
      [perAddress, address],
    ] as const
  return {
    async secondsToWait(attempt) {
      const waits = await Promise.all(
        limits(attempt).map(async ([limiter, key]) => {
          const counted = await limiter.get(key)
          return counted && counted.consumedPoints >= limiter.points ? counted.msBeforeNext / 1000 : 0
        }),
      )
      return Math.ceil(Math.max(...waits))
    },
    async countFailure(attempt) {
      await Promise.all(limits(attempt).map(([limiter, key]) => limiter.consume(key).catch(passWhenExceeded)))
    },
    async forget({ email, address }) {
      await perAccount.delete(`${email.trim().toLowerCase()} ${address}`)
    },
  }
}

function createLimiter(
  redis: Redis | null,
  keyPrefix: string,
  limit: { points: number; duration: number },
): RateLimiterAbstract {
  const insuranceLimiter = new RateLimiterMemory({ keyPrefix, ...limit })
  return redis ? new RateLimiterRedis({ storeClient: redis, keyPrefix, ...limit, insuranceLimiter }) : insuranceLimiter
}

function passWhenExceeded(rejection: unknown): void {
  if (!(rejection instanceof RateLimiterRes)) throw rejection
}
