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

/** Categories, brands and families in whose name words begin as typed, the best `limit` of each: names that begin with the text first, short before long. */
export async function selectNames(db: Reader, { text, words }: Typed, limit: number): Promise<SuggestionRow[]> {
  const { rows } = await sql<SuggestionRow>`
    select type, id, text
    from (
      select kind as type, id, name as text,
        row_number() over (partition by kind order by lower(name) like lower(${prefixOf(text)}) desc, length(name), name, id) as place
      from search.name_document where document @@ ${words}::tsquery) found
    where place <= ${limit}
    order by type, place`.execute(db)
  return rows
}

/** Active products whose SKU, with or without dashes, or whose name begins with the text. Each part is a range of an index. */
export async function selectProductsByPrefix(db: Reader, { text }: Typed, limit: number): Promise<SuggestionRow[]> {
  const { rows } = await sql<SuggestionRow>`
    with by_sku as materialized (
      select id, sku from search.product
      where search.plain_sku(sku) like search.plain_sku(${text}) || '%' and search.plain_sku(${text}) <> '' and status = 'ACTIVE'
      order by search.plain_sku(sku) limit ${limit}
    ), by_name as materialized (
      select id, name from search.product
      where lower(name) collate "C" like lower(${prefixOf(text)}) and status = 'ACTIVE'
      order by lower(name) collate "C" limit ${limit}
    )
    select 'Product' as type, id, text from (
      select id, sku as text, 1 as part from by_sku
      union all
      select id, name, 2 from by_name where id not in (select id from by_sku)) found
    order by part, text collate search.natural limit ${limit}`.execute(db)
  return rows
}

/** Some active products with words that begin as typed; none of `except`. */
export async function selectProductsByWords(
  db: Reader,
  { words }: Typed,
  except: readonly string[],
  limit: number,
): Promise<SuggestionRow[]> {
  const { rows } = await sql<SuggestionRow>`
    select 'Product' as type, id, name as text from search.some_products(${words}::tsquery, ${except}::bigint[], ${limit})`.execute(
    db,
  )
  return rows
}

/** How many products each one leads to, in the same order. */
export async function countProducts(
  db: Reader,
  targets: readonly Pick<SuggestionRow, 'type' | 'id'>[],
): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select search.product_count(t.type, t.id) as count
    from unnest(${targets.map(({ type }) => type)}::text[], ${targets.map(({ id }) => id)}::bigint[]) with ordinality as t (type, id, n)
    order by n`.execute(db)
  return rows.map(({ count }) => count)
}

/** The meanings of those words that have any. */
export async function selectMeanings(
  db: Reader,
  terms: readonly string[],
): Promise<{ term: string; meaning: string }[]> {
  const { rows } = await sql<{ term: string; meaning: string }>`
    select term, meaning from search.synonym where term = any (${terms})`.execute(db)
  return rows
}

const prefixOf = (text: string) => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`
