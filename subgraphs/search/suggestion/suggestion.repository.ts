import { sql } from 'kysely'
import type { Reader } from '../context.ts'

export interface SuggestionRow {
  type: 'Category' | 'Brand' | 'Family' | 'Product'
  id: string
  /** A name, or the SKU when that is what was typed. */
  text: string
}

/**
 * What begins with the text, in any case: an exact match first, then categories, brands, families, products by SKU and
 * products by name. Only products that are for sale. Each part is one range of an index of prefixes.
 */
export async function selectSuggestions(db: Reader, text: string, limit: number): Promise<SuggestionRow[]> {
  const prefix = `${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<SuggestionRow>`
    select type, id, text
    from (
      (select 'Category' as type, id, name as text, 1 as rank from search.category
        where lower(name) like lower(${prefix}) order by length(name), name limit ${limit})
      union all
      (select 'Brand', id, name, 2 from search.brand
        where lower(name) like lower(${prefix}) order by length(name), name limit ${limit})
      union all
      (select 'Family', id, name, 3 from search.family
        where lower(name) like lower(${prefix}) order by length(name), name limit ${limit})
      union all
      (select 'Product', id, sku, 4 from search.product
        where upper(sku) like upper(${prefix}) and status = 'ACTIVE' order by length(sku), sku limit ${limit})
      union all
      (select 'Product', id, name, 5 from search.product
        where lower(name) collate "C" like lower(${prefix}) and upper(sku) not like upper(${prefix}) and status = 'ACTIVE'
        order by lower(name) collate "C" limit ${limit})
    ) found
    order by lower(text) <> lower(${text}), rank, length(text), text
    limit ${limit}`.execute(db)
  return rows
}
