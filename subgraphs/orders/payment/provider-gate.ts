import CircuitBreaker from 'opossum'
import { ProviderUnavailable, type Deadline, type PaymentProvider, type ProviderName } from './payment-provider.ts'

/** When a provider is left alone, and for how long. */
export interface BreakerOptions {
  /** Unknown answers within `windowMs` that open the breaker, when they are at least half of all. */
  failures: number
  windowMs: number
  /** After this one call is let through: it closes the breaker, or opens it again. */
  resetMs: number
}

export const breakerDefaults: BreakerOptions = { failures: 5, windowMs: 30_000, resetMs: 15_000 }

/** A provider behind a circuit breaker: while it does not answer, nobody waits for it. */
export interface ProviderGate {
  name: ProviderName
  /** Past the breaker: for what needs no answer of the provider's. */
  provider: PaymentProvider
  /** False while the breaker is open. */
  isUp(): boolean
  /** @throws ProviderUnavailable when the answer is unknown after the deadline, or at once while the breaker is open. */
  ask<T>(question: (provider: PaymentProvider, deadline: Deadline) => Promise<T>, timeoutMs: number): Promise<T>
  close(): void
}

export function createProviderGate(provider: PaymentProvider, options: BreakerOptions): ProviderGate {
  const breaker = new CircuitBreaker((call: () => Promise<unknown>) => call(), {
    timeout: false,
    volumeThreshold: options.failures,
    errorThresholdPercentage: 50,
    rollingCountTimeout: options.windowMs,
    resetTimeout: options.resetMs,
    // Only silence counts: a refusal is an answer.
    errorFilter: (error: unknown) => !(error instanceof ProviderUnavailable),
  })
  return {
    name: provider.name,
    provider,
    isUp: () => !breaker.opened,
    async ask(question, timeoutMs) {
      const answers: Awaited<ReturnType<typeof question>>[] = []
      try {
        await breaker.fire(async () => {
          answers.push(await within(timeoutMs, question(provider, { timeoutMs })))
        })
      } catch (error) {
        if (error instanceof Error && CircuitBreaker.isOurError(error))
          throw new ProviderUnavailable(`${provider.name} is left alone`, { cause: error })
        throw error
      }
      const [answer] = answers
      if (answer === undefined) throw new Error('a call that ended without an answer')
      return answer
    },
    close: () => breaker.shutdown(),
  }
}

/** SDKs limit single requests; this limits all that a question needs, such as a token before it. */
async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new ProviderUnavailable(`no answer in ${timeoutMs} ms`)), timeoutMs)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
    work.catch(() => {}) // nobody listens any more
  }
}
