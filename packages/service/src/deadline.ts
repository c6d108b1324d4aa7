/** On the hop from the gateway: for how many more milliseconds somebody waits for the answer. Relative, so that clocks may differ. */
export const deadlineHeader = 'x-deadline'

/** When nobody waits any longer, on the clock of `performance.now()`; never, for a header that is none. */
export function parseDeadline(text: unknown): number {
  const left = typeof text === 'string' && /^\d{1,7}$/.test(text) ? Number(text) : Infinity
  return performance.now() + left
}
