import { setTimeout as sleep } from 'node:timers/promises'
import { selectJobBacklog, type Database } from '@tensile/database'
import { observe } from '@tensile/telemetry'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'

const RETRY_MS = 10_000

export interface JobOptions<Tables> {
  /** The queue's own tables. They obey only the role that made them, so each subgraph with jobs has a schema for them. */
  schema: string
  /** Of the primary, with the role that writes. */
  databaseUrl: string
  /** The same, for counting what waits. */
  database: Pick<Database<Tables>, 'write'>
  /** Lines of graphile-worker's crontab. A run that failed, or that nobody was there for, is left to the next one. */
  crontab: readonly string[]
  tasks: TaskList
  log: JobLog
}

export type JobLog = Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>

export interface Jobs {
  /** Lets the job under way end, and takes no other. */
  stop(): Promise<void>
}

/**
 * Works off the jobs of a subgraph beside its requests. Any number of processes may do so: the queue gives each job to one.
 * While the database is out of reach it is tried again, for reads may still be answered by the replica.
 */
export function startJobs<Tables>(options: JobOptions<Tables>): Jobs {
  observe('jobs_waiting', 'Jobs that are due and that nobody works on yet.', 'task', () => countWaiting(options))
  const stopping = new AbortController()
  const ended = keepRunning(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

/** None while the database can't be asked. */
async function countWaiting<Tables>({ database, schema }: JobOptions<Tables>): Promise<Record<string, number>> {
  try {
    return (await database.write({ actor: 'jobs', requestId: '' }, (trx) => selectJobBacklog(trx, schema))).result
  } catch {
    return {}
  }
}

async function keepRunning<Tables>(options: JobOptions<Tables>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const runner = await startRunner(options)
      const stop = () => void runner.stop().catch(() => {}) // rejects only when it has stopped already
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
      await runner.promise
    } catch (error) {
      options.log.error({ err: error }, 'jobs can not run')
    }
    if (!signal.aborted) await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
  }
}

const startRunner = <Tables>({ schema, databaseUrl, crontab, tasks, log }: JobOptions<Tables>): Promise<Runner> =>
  run({
    connectionString: databaseUrl,
    maxPoolSize: 4,
    schema,
    concurrency: 1,
    pollInterval: 30_000,
    noHandleSignals: true,
    crontab: crontab.join('\n'),
    logger: toLogger(log),
    taskList: tasks,
  })

const toLogger = (log: JobLog) =>
  new Logger((scope) => (level, message, { error, ...details } = {}) => {
    const write = level === 'error' ? log.error : level === 'warning' ? log.warn : log.debug
    write.call(log, { ...scope, ...details, ...(error !== undefined && { err: error }) }, message)
  })
