import type { Database } from '@tensile/database'
import { startJobs, type JobLog, type Jobs } from '@tensile/subgraph'
import type { DB } from './generated/database.ts'
import type { MediaStore } from './media/media.store.ts'
import { sweepMedia } from './media/media.jobs.ts'

export interface CatalogJobOptions {
  /** Of the primary, with the role that writes. */
  databaseUrl: string
  database: Database<DB>
  mediaStore: MediaStore
  log: JobLog
}

/** The catalog's jobs. */
export const startCatalogJobs = ({ databaseUrl, database, mediaStore, log }: CatalogJobOptions): Jobs =>
  startJobs({
    schema: 'catalog_jobs',
    databaseUrl,
    database,
    log,
    crontab: ['*/10 * * * * sweep-media ?max=1&jobKey=sweep-media'],
    tasks: {
      'sweep-media': async () => {
        const swept = await sweepMedia(database, mediaStore)
        if (swept > 0) log.info({ swept }, 'media swept')
      },
    },
  })
