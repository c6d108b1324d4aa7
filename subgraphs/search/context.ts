import type { Database } from '@tensile/database'
import type { SubgraphContext } from '@tensile/subgraph'
import type { Kysely } from 'kysely'
import type { DB } from './generated/database.ts'
import type { FacetMemory } from './search/facet-memory.ts'

/** What reads take. This subgraph writes nothing: triggers keep its documents. */
export type Reader = Kysely<DB>

export interface SearchContext extends SubgraphContext {
  read(): Promise<Reader>
  facetMemory: FacetMemory
}

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  facetMemory: FacetMemory,
): SearchContext {
  return Object.assign(request, { read: () => database.reader(request.consistencyToken()), facetMemory })
}
