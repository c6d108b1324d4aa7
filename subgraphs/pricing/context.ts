import type { Cache } from '@tensile/cache'
import type { Database } from '@tensile/database'
import type { ObjectStore } from '@tensile/object-store'
import { cachedReads, requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from './generated/database.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface PricingContext extends SubgraphContext, RequestDatabase<DB> {
  /** Batches and caches for this request; emptied by a write. */
  loaders: Loaders
  /** Where files of prices lie. */
  priceFiles: ObjectStore
}

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  priceFiles: ObjectStore,
  cache: Cache,
): PricingContext {
  const own = requestDatabase(request, database)
  const loaders = createLoaders({
    viewer: request.viewer,
    read: own.read,
    cached: cachedReads(request, database, cache),
  })
  return Object.assign(request, own, {
    loaders,
    priceFiles,
    async write<T>(work: (trx: Writer) => Promise<T>) {
      const result = await own.write(work)
      for (const loader of Object.values(loaders)) loader.clearAll()
      return result
    },
  })
}
