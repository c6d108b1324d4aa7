import { setTimeout as sleep } from 'node:timers/promises'
import { Failed } from './client.ts'

/** One thing that a client does again and again. */
export interface Task {
  clients: number
  /** From the end of one turn to the next. */
  everyMs: number
  /** Rejects with `Failed` when there was no answer, which is counted already. Anything else ends the run. */
  turn: (client: number) => Promise<void>
}

export type Load = ReturnType<typeof startLoad>

/** Many clients at a bounded rate, until it is stopped. */
export function startLoad(tasks: readonly Task[]) {
  const stopping = new AbortController()
  let open = Promise.withResolvers<void>()
  open.resolve()
  let underWay = 0

  async function serve({ everyMs, turn }: Task, client: number): Promise<void> {
    // Not all at once.
    await sleep(Math.random() * everyMs)
    while (!stopping.signal.aborted) {
      await open.promise
      underWay += 1
      try {
        await turn(client)
      } catch (error) {
        if (!(error instanceof Failed)) throw error
      } finally {
        underWay -= 1
      }
      await sleep(everyMs * (0.75 + Math.random() / 2), undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  const ended = Promise.all(
    tasks.flatMap((task) => Array.from({ length: task.clients }, (_, client) => serve(task, client))),
  )
  return {
    /** Rejects when a client met what it does not understand. */
    ended,
    /** Lets nobody begin, and waits for those who have. */
    async pause(): Promise<void> {
      open = Promise.withResolvers()
      while (underWay > 0) await sleep(20)
    },
    resume: () => open.resolve(),
    async stop(): Promise<void> {
      stopping.abort()
      open.resolve()
      await ended
    },
  }
}
