/** What is asked of the house all the time. */
export const kinds = ['search', 'product page', 'price', 'sign in', 'order', 'rename', 'stock', 'upload'] as const
export type Kind = (typeof kinds)[number]

/** The requests of one fault. */
export interface Tally {
  requests: number
  /** How many failed, by code. */
  failures: Map<string, number>
  /** On the clock of performance.now(); null when none failed. */
  lastFailureAt: number | null
}

export type Counter = ReturnType<typeof createCounter>

export function createCounter() {
  let tally = empty()
  let streak = new Map<Kind, number>()
  let lastFailure = 'none'
  return {
    succeeded(kind: Kind): void {
      tally.requests += 1
      streak.set(kind, (streak.get(kind) ?? 0) + 1)
    },
    failed(kind: Kind, code: string, detail: string): void {
      tally.requests += 1
      tally.failures.set(code, (tally.failures.get(code) ?? 0) + 1)
      tally.lastFailureAt = performance.now()
      lastFailure = `${kind}: ${code} ${detail}`
      streak = new Map()
    },
    /** For whoever looks for the reason. */
    lastFailure: () => lastFailure,
    /** Whether every kind of request has succeeded so often since the last one that failed. */
    hasStreak: (times: number) => kinds.every((kind) => (streak.get(kind) ?? 0) >= times),
    forgetStreak: () => void (streak = new Map()),
    /** Begins to count anew; answers the count, which goes on. */
    begin: () => (tally = empty()),
  }
}

const empty = (): Tally => ({ requests: 0, failures: new Map(), lastFailureAt: null })
