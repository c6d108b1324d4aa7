import { setTimeout as sleep } from 'node:timers/promises'
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

/** Whether it was there to be killed. */
function kill(houseFolder: string, name: string): boolean {
  try {
    process.kill(pidOf(houseFolder, name), 'SIGKILL')
    return true
  } catch {
    return false // it is dead, and about to be started
  }
}
