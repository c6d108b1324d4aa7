import { sql, type RawBuilder } from 'kysely'
import { toTsquery, type Clause, type Lexemes, type SpecCondition } from '../query/clause.ts'

/** A filter of the buyer's on one attribute: a condition on `search.spec_value s`. */
export interface FilterCondition {
  key: string
  /** The values it asks for by name. */
  values: readonly string[]
  condition: RawBuilder<boolean>
}

/** What a search asks of the products it finds. */
export interface ResultSet {
  clauses: readonly Clause[]
  categoryId: string | null
  filters: readonly FilterCondition[]
}

/** The lexemes that all products found have, null when the query asks for none. */
export function tsqueryOf({ clauses }: ResultSet): RawBuilder<string> | null {
  const texts = clauses.flatMap(({ lexemes, spec }) => (lexemes === null || spec !== null ? [] : [toTsquery(lexemes)]))
  return texts.length > 0 ? sql<string>`${texts.join(' & ')}::tsquery` : null
}

/** The conditions of query and category on `search.product_document d` and `search.product p`. */
export function matching(results: ResultSet): RawBuilder<boolean> {
  const tsquery = tsqueryOf(results)
  const conditions = [
    sql<boolean>`p.status <> 'DRAFT'`,
    ...(results.categoryId === null ? [] : [inSubtree(results.categoryId)]),
    ...(tsquery ? [sql<boolean>`d.document @@ ${tsquery}`] : []),
    ...results.clauses.flatMap(({ spec, lexemes }) => (spec === null ? [] : [holds(spec, lexemes)])),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** The condition of one filter on `search.product_document d`. */
export const passes = ({ key, condition }: FilterCondition): RawBuilder<boolean> =>
  sql<boolean>`d.product_id in (select s.product_id from search.spec_value s where s.key = ${key} and ${condition})`

const inSubtree = (categoryId: string): RawBuilder<boolean> =>
  sql<boolean>`d.leaf_id in (
    select leaf.id from search.category root join search.category leaf
      on leaf.path = root.path or (leaf.path > (root.path || '.') collate "C" and leaf.path < (root.path || '/') collate "C")
    where root.id = ${categoryId})`

/** Products with such a value; or, when the text may also be a name ("10S"), with such a word. */
function holds(
  { numberKeys, rangeKeys, min, max, tolerance }: SpecCondition,
  lexemes: Lexemes | null,
): RawBuilder<boolean> {
  const low = min ?? -Infinity
  const high = max ?? Infinity
  return sql<boolean>`d.product_id in (
    select product_id from search.spec_value where key = any (${numberKeys}) and number between ${low - tolerance} and ${high + tolerance}
    union all
    select product_id from search.spec_value where key = any (${rangeKeys}) and number_max is not null
      and number <= ${inside(min ?? high, 1)} and number_max >= ${inside(max ?? low, -1)}
    ${lexemes === null ? sql`` : sql`union all select product_id from search.product_document where document @@ ${toTsquery(lexemes)}::tsquery`})`
}

/** Up to the last digits of a conversion. */
const inside = (value: number, sign: 1 | -1) => value + sign * Math.abs(value) * 1e-9
