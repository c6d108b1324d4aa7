import { createDatabase } from '@tensile/database'

import type { DB } from '../../subgraphs/search/generated/database.ts'
import { createSearchMemory } from '../../subgraphs/search/search-memory.ts'
import { selectFacetGroups } from '../../subgraphs/search/search/facet.repository.ts'
import { facetsOf } from '../../subgraphs/search/search/facet.service.ts'
import { search } from '../../subgraphs/search/search/search.service.ts'
import { suggest } from '../../subgraphs/search/suggestion/suggestion.service.ts'

/** The work of the search subgraph on its database, without GraphQL and HTTP: every statement, and what is made of the rows. */
export function openDatabaseWork(primaryUrl: string, replicaUrl: string, clients: number) {
  const database = createDatabase<DB>({
    schema: 'search',
    writeUrl: primaryUrl,
    readUrl: replicaUrl,
    writePoolSize: 1,
    readPoolSize: clients,
    maxReplicaLagMs: 600_000,
  })
  const memory = createSearchMemory()
  const order = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const
  const page = { filter: [], order, size: 24, offset: 0 }
  return {
    /** A page of products, their number and all facets. */
    async search(query: string, categoryId: string | null = null) {
      const db = await database.reader(null)
      const found = await search(db, memory, { ...page, query, categoryId })
      const facets = memory.facetsOfWhole(
        () => Promise.resolve(db),
        found.results,
        async () => facetsOf(db, memory.facets, await found.facetGroups(), false),
      )
      return { total: await found.total(), facets: await facets }
    },
    /** All facets of a category or of the whole catalog, as they are answered: counted once for each change of the catalog. */
    async facets(leafIds: string[] | null) {
      const db = await database.reader(null)
      const results = { clauses: [], leafIds, filters: [] }
      return memory.facetsOfWhole(
        () => Promise.resolve(db),
        results,
        async () => facetsOf(db, memory.facets, await selectFacetGroups(db, results), false),
      )
    },
    /** The same when the catalog has just changed. */
    async facetsAfterChange(leafIds: string[] | null) {
      const db = await database.reader(null)
      const groups = await selectFacetGroups(db, { clauses: [], leafIds, filters: [] })
      return facetsOf(db, memory.facets, groups, false)
    },
    suggest: async (text: string) => suggest(await database.reader(null), text, 8),

    close: () => database.close(),
  }
}

export type DatabaseWork = ReturnType<typeof openDatabaseWork>
