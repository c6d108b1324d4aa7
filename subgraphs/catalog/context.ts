import type { Database } from '@tensile/database'
import type { SubgraphContext } from '@tensile/subgraph'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from './generated/database.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import type { MediaStore } from './media/media.store.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface CatalogContext extends SubgraphContext {
  /** Batches and caches for this request; emptied by a write. */
  loaders: Loaders
  mediaStore: MediaStore
  read(): Promise<Reader>
  /** One transaction on the primary, in the viewer's name. Whatever this request reads afterwards sees it. */
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>
  /** The same without consequences: rolled back. */
  rehearse<T>(work: (trx: Writer) => Promise<T>): Promise<T>
}

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  mediaStore: MediaStore,
): CatalogContext {
  const caller = {
    actor: request.viewer ? `user:${request.viewer.email}` : 'anonymous',
    requestId: request.requestId,
  }
  const read = () => database.reader(request.consistencyToken())
  const loaders = createLoaders({ viewer: request.viewer, read })
  return Object.assign(request, {
    mediaStore,
    read,
    loaders,
    async write<T>(work: (trx: Writer) => Promise<T>) {
      const { result, token } = await database.write(caller, work)
      request.setConsistencyToken(token)
      for (const loader of Object.values(loaders)) loader.clearAll()
      return result
    },
    rehearse: <T>(work: (trx: Writer) => Promise<T>) => database.rehearse(caller, work),
  })
}
