/**
 * Shares what is under way: whoever asks for the same before the answer is there waits for the same answer. Nothing is kept
 * afterwards.
 */
export function shareInFlight<Result>(): (key: string, start: () => Promise<Result>) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>()
  return (key, start) => {
    const known = underWay.get(key)
    if (known) return known
    const started = start().finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }
}
