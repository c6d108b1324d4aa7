import type { Database } from '@tensile/database'
import type { DB } from './generated/database.ts'
import type { SearchMemory } from './search-memory.ts'
import { search } from './search/search.service.ts'

/** Asks for the whole catalog, so that the first buyer does not wait until a new process has met the values of all facets. */
export async function warmUp(database: Database<DB>, memory: SearchMemory): Promise<void> {
  await search(await database.reader(null), memory, {
    query: '',
    categoryId: null,
    filter: [],
    order: { by: 'RELEVANCE', direction: 'ASC', specKey: null },
    size: 24,
    offset: 0,
    isCounted: true,
  })
}
