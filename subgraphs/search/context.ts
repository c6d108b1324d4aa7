import type { Database } from '@tensile/database'
import type { SubgraphContext } from '@tensile/subgraph'
import type { Kysely } from 'kysely'
import type { DB } from './generated/database.ts'
import type { SearchMemory } from './search-memory.ts'

/** What reads take. This subgraph writes nothing: triggers keep its documents. */
export type Reader = Kysely<DB>

export interface SearchContext extends SubgraphContext {
  read(): Promise<Reader>
  memory: SearchMemory
}

export function createContext(request: SubgraphContext, database: Database<DB>, memory: SearchMemory): SearchContext {
  return Object.assign(request, { read: () => database.reader(request.consistencyToken()), memory })
}
