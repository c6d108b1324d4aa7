import { noCache, type Cache } from '@tensile/cache'
import type { Database } from '@tensile/database'
import { cachedReads, requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from './generated/database.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { isStaff } from './product/product-visibility.ts'
import type { MediaStore } from './media/media.store.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface CatalogContext extends SubgraphContext, RequestDatabase<DB> {
  /** Batches and caches for this request; emptied by a write. */
  loaders: Loaders
  mediaStore: MediaStore
}

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  mediaStore: MediaStore,
  cache: Cache,
): CatalogContext {
  const own = requestDatabase(request, database)
  const loaders = createLoaders({
    viewer: request.viewer,
    read: own.read,
    // What staff edit must be of one moment: entries are dropped one by one.
    cached: cachedReads(request, database, isStaff(request.viewer) ? noCache : cache),
  })
  return Object.assign(request, own, {
    mediaStore,
    loaders,
    async write<T>(work: (trx: Writer) => Promise<T>) {
      const result = await own.write(work)
      for (const loader of Object.values(loaders)) loader.clearAll()
      return result
    },
  })
}
