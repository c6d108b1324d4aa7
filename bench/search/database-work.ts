import { createDatabase } from '@tensile/database'
import type { RunningHouse } from '@tensile/local-stack/running-house'

import type { DB } from '../../subgraphs/search/generated/database.ts'
import { createAnswerMemory, createSearchMemory, type SearchMemory } from '../../subgraphs/search/search-memory.ts'
import { search } from '../../subgraphs/search/search/search.service.ts'
import { suggest } from '../../subgraphs/search/suggestion/suggestion.service.ts'

/** As a subgraph has them unless DATABASE_READ_POOL says otherwise. */
const CONNECTIONS = 10

/** The work of the search subgraph on its database, without GraphQL and HTTP: every statement, and what is made of the rows. */
export function openDatabaseWork(house: RunningHouse) {
  const database = createDatabase<DB>({
    schema: 'search',
    writeUrl: house.DATABASE_ADMIN_URL,
    readUrl: house.SEARCH_READ_URL,
    writePoolSize: 1,
    readPoolSize: CONNECTIONS,
    maxReplicaLagMs: 600_000,
  })
  const remembering = createSearchMemory()
  const order = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const
  const page = { filter: [], order, size: 24, offset: 0, isCounted: true }
  const searchWith = async (memory: SearchMemory, query: string, categoryId: string | null) => {
    const found = await search(await database.reader(null), memory, { ...page, query, categoryId })
    return { total: await found.total(), facets: found.facets }
  }
  return {
    /** A page of products, their number and all facets, as they are answered: what has not changed is not counted again. */
    search: (query: string, categoryId: string | null = null) => searchWith(remembering, query, categoryId),
    /** The same when it is asked for the first time since a change. */
    searchAnew: (query: string, categoryId: string | null = null) =>
      searchWith({ ...remembering, ...createAnswerMemory() }, query, categoryId),
    suggest: async (text: string) => suggest(await database.reader(null), remembering.vocabulary, text, 8),

    close: () => database.close(),
  }
}

export type DatabaseWork = ReturnType<typeof openDatabaseWork>
