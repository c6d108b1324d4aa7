import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { pidOf } from '../../bench/checkout/process-cpu.ts'

/** Kills the orders service again and again, which the house starts anew each time; once Redis, which stays dead. */
export function beginMischief(houseFolder: string, { kills, everyMs }: { kills: number; everyMs: number }) {
  const stopping = new AbortController()
  const done = { killed: 0, redis: false }
  async function run(): Promise<void> {
    while (done.killed < kills && !stopping.signal.aborted) {
      await sleep(everyMs, undefined, { signal: stopping.signal })
      if (kill(houseFolder, 'orders')) done.killed += 1
      if (done.killed === 2) done.redis ||= kill(houseFolder, 'redis')
    }
  }
  const ended = run().catch(() => {}) // told to stop
  return {
    /** How often it struck. */
    async stop() {
      stopping.abort()
      await ended
      return done
    },
  }
}

/** The next calls to a stand-in of a payment service go wrong. */
export async function breakPayments(
  standInUrl: string,
  faults: readonly { kind: string; times: number }[],
): Promise<void> {
  for (const fault of faults) {
    const { statusCode } = await request(`${standInUrl}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(fault),
    })
    if (statusCode !== 204) throw new Error(`the stand-in answered ${statusCode}`)
  }
}

/** How many calls went wrong as they were told to. */
export async function countBroken(standInUrl: string): Promise<number> {
  const { body } = await request(`${standInUrl}/control/journal`)
  const journal = (await body.json()) as { fault: string | null }[]
  return journal.filter(({ fault }) => fault !== null).length
}

/** Whether it was there to be killed. */
function kill(houseFolder: string, name: string): boolean {
  try {
    process.kill(pidOf(houseFolder, name), 'SIGKILL')
    return true
  } catch {
    return false // it is dead, and about to be started
  }
}
