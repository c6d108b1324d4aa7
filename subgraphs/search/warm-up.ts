import type { Database } from '@tensile/database'
import type { DB } from './generated/database.ts'
import { readQuery } from './query/read-query.ts'
import type { SearchMemory } from './search-memory.ts'
import { search } from './search/search.service.ts'

/**
 * Asks for the whole catalog, and for each word that a great part of it has: the first buyer shall not wait until a new process has met the
 * values of all facets, and counted the most there is to count.
 */
export async function warmUp(database: Database<DB>, memory: SearchMemory): Promise<void> {
  const db = await database.reader(null)
  const { broad } = await readQuery(db, memory.vocabulary, '')
  for (const query of ['', ...[...broad].filter(isWord)])
    await search(db, memory, {
      query,
      categoryId: null,
      filter: [],
      order: { by: 'RELEVANCE', direction: 'ASC', specKey: null },
      size: 24,
      offset: 0,
      isCounted: true,
    })
}

const isWord = (lexeme: string) => /^[a-z]+$/.test(lexeme)
