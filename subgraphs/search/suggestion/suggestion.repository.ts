import { prepared } from '@tensile/database'
import { sql } from 'kysely'
import type { Reader } from '../context.ts'

export interface SuggestionRow {
  type: 'Category' | 'Brand' | 'Family' | 'Product'
  id: string
  /** A name, or the SKU when that is what was typed. */
  text: string
}

/** What is looked for while a buyer types. */
export interface Typed {
  text: string
  /** As PostgreSQL's tsquery, each word with all that begins with it; empty without words. */
  words: string
}

/** At most `limit` of each kind, kind after kind, best first; and the version of the vocabulary. */
export async function selectSuggestions(
  db: Reader,
  { text, words }: Typed,
  limit: number,
): Promise<{ vocabulary: string; suggestions: SuggestionRow[] }> {
  const { rows } = await sql<{ vocabulary: string; suggestions: SuggestionRow[] }>`${prepared}
    select vocabulary, suggestions from search.suggest(${text}, ${words}::tsquery, ${limit})`.execute(db)
  const [answer] = rows
  if (!answer) throw new Error('search.suggest answered without a row')
  return answer
}

/** How many products each one leads to, in the same order. */
export async function countProducts(
  db: Reader,
  targets: readonly Pick<SuggestionRow, 'type' | 'id'>[],
): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`${prepared}
    select search.product_count(t.type, t.id) as count
    from unnest(${targets.map(({ type }) => type)}::text[], ${targets.map(({ id }) => id)}::bigint[]) with ordinality as t (type, id, n)
    order by n`.execute(db)
  return rows.map(({ count }) => count)
}
