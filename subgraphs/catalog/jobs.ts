import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type Runner } from 'graphile-worker'
import type { Database } from '@tensile/database'
import type { DB } from './generated/database.ts'
import type { MediaStore } from './media/media.store.ts'
import { sweepMedia } from './media/media.jobs.ts'

/** The queue's own tables. They obey only the role that made them, so each subgraph with jobs has a schema for them. */
const SCHEMA = 'catalog_jobs'

/** A run that failed, or that nobody was there for, is left to the next one. */
const CRONTAB = '*/10 * * * * sweep-media ?max=1&jobKey=sweep-media'

const RETRY_MS = 10_000

export interface JobOptions {
  /** Of the primary, with the role that writes. */
  databaseUrl: string
  database: Database<DB>
  mediaStore: MediaStore
  log: Log
}

type Log = Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>

export interface Jobs {
  /** Lets the job under way end, and takes no other. */
  stop(): Promise<void>
}

/**
 * Works off the catalog's jobs beside its requests. Any number of processes may do so: the queue gives each job to one.
 * While the database is out of reach it is tried again, for reads may still be answered by the replica.
 */
export function startJobs(options: JobOptions): Jobs {
  const stopping = new AbortController()
  const ended = keepRunning(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

async function keepRunning(options: JobOptions, signal: AbortSignal): Promise<void> {
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

const startRunner = ({ databaseUrl, database, mediaStore, log }: JobOptions): Promise<Runner> =>
  run({
    connectionString: databaseUrl,
    maxPoolSize: 4,
    schema: SCHEMA,
    concurrency: 1,
    pollInterval: 30_000,
    noHandleSignals: true,
    crontab: CRONTAB,
    logger: toLogger(log),
    taskList: {
      'sweep-media': async () => {
        const swept = await sweepMedia(database, mediaStore)
        if (swept > 0) log.info({ swept }, 'media swept')
      },
    },
  })

const toLogger = (log: Log) =>
  new Logger((scope) => (level, message, details = {}) => {
    const write = level === 'error' ? log.error : level === 'warning' ? log.warn : log.debug
    write.call(log, { ...scope, ...details }, message)
  })
