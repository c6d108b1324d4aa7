import type { Measured } from './report.ts'

/**
 * As many clients as asked for, each of which waits for its answer before it asks again, until `seconds` are over. The first
 * tenth of the time warms up and is not counted. A run that throws ends the bench: figures with failures in them say nothing.
 */
export async function closedLoop(
  name: string,
  { clients, seconds }: { clients: number; seconds: number },
  run: (turn: number, client: number) => Promise<unknown>,
): Promise<Measured> {
  const durations: number[] = []
  const startedAt = performance.now()
  const countedFrom = startedAt + seconds * 100
  const endsAt = startedAt + seconds * 1000
  let turn = 0
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < endsAt) {
        const before = performance.now()
        await run(turn++, client)
        if (before >= countedFrom) durations.push(performance.now() - before)
      }
    }),
  )
  return { name, durations, throughput: (durations.length * 1000) / (performance.now() - countedFrom) }
}

/** The same work again and again by one client, each time after `prepare`, which is not measured; the first runs warm up. */
export async function repeat(
  name: string,
  times: number,
  run: (turn: number) => Promise<unknown>,
  prepare?: () => Promise<unknown>,
): Promise<Measured> {
  const durations: number[] = []
  for (let turn = -Math.ceil(times / 10); turn < times; turn++) {
    await prepare?.()
    const before = performance.now()
    await run(turn < 0 ? times + turn : turn)
    if (turn >= 0) durations.push(performance.now() - before)
  }
  return { name, durations }
}
