import { plannedOnce } from '@tensile/database'
import { sql, type RawBuilder } from 'kysely'
import {
  leavesOf,
  toTsquery,
  type Clause,
  type Lexemes,
  type RepeatedSizes,
  type SpecCondition,
} from '../query/clause.ts'

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
  /** The leaves of the category it is within, null for the whole catalog. */
  leafIds: readonly string[] | null
  filters: readonly FilterCondition[]
}

/** The lexemes that all products found have, null when the query asks for none. */
export function tsqueryOf({ clauses }: ResultSet): RawBuilder<string> | null {
  const texts = clauses.flatMap(({ lexemes, spec }) => (lexemes === null || spec !== null ? [] : [toTsquery(lexemes)]))
  return texts.length > 0 ? sql<string>`${texts.join(' & ')}::tsquery` : null
}

/**
 * Any of the lexemes, null when the query asks for none: how much they count together is not how near they stand. A label alone says so
 * little of a product that it counts nothing.
 */
export function anyLexemeOf({ clauses }: ResultSet): RawBuilder<string> | null {
  const any = clauses.flatMap(({ lexemes, spec }) =>
    lexemes === null || spec !== null ? [] : leavesOf(lexemes).filter((leaf) => !isLabel(leaf)),
  )
  return any.length > 0 ? sql<string>`${toTsquery({ any })}::tsquery` : null
}

const isLabel = (lexeme: Lexemes) => typeof lexeme === 'string' && lexeme.startsWith('l:')

/**
 * The documents of the products that query and category ask for; `passing` tells of them which pass the filters.
 *
 * Words and values together can be looked up from either side, and which one is quicker differs by hundreds of times: statistics don't
 * know how many products have a value. So the first of them are counted: where they are few, their products are read and asked for the
 * words; else the products with the words are read and asked for the values. Values without a bound on both sides are taken for many.
 */
export function documentsOf(results: ResultSet): RawBuilder<unknown> {
  const tsquery = tsqueryOf(results)
  const specs = results.clauses.flatMap(({ spec, lexemes }) => (spec === null ? [] : [{ spec, lexemes }]))
  const base = [
    ...(results.leafIds === null ? [] : [sql<boolean>`d.leaf_id = any (${results.leafIds}::bigint[])`]),
    ...(tsquery ? [sql<boolean>`d.document @@ ${tsquery}`] : []),
    ...results.clauses.flatMap(({ repeated }) => (repeated === null ? [] : [hasEach(repeated)])),
  ]
  if (!tsquery || specs.length === 0) {
    const held = specs.map(({ spec, lexemes }) => sql<boolean>`d.product_id in (${union(holdersOf(spec, lexemes))})`)
    return documentsWhere([...base, ...held])
  }
  const values = specs.map(({ spec, lexemes }, place) => {
    const isCounted = hasBothBounds(spec)
    const [name, few] = [sql.ref(`value_${place}`), sql.ref(`few_${place}`)]
    const holders = holdersOf(spec, lexemes)
    return { isCounted, name, few, holders }
  })
  // Asked whether it is true, PostgreSQL answers from a hash of the values instead of beginning with them. A join that no index serves does
  // so faster; of values that are kept it might read all for each product.
  const held = values.map(({ isCounted, name, holders }) =>
    isCounted
      ? sql<boolean>`(d.product_id in (select product_id from ${name})) is true`
      : holders.length === 1
        ? sql<boolean>`d.product_id + 0 in (${union(holders)})`
        : isAnyOf(holders),
  )
  const counted = values.filter(({ isCounted }) => isCounted)
  if (counted.length === 0) return documentsWhere([...base, ...held])

  const read = counted.map(({ name, holders }) => sql`${name} as materialized (${union(holders)})`)
  const isFew = counted.map(
    ({ name, few }) => sql`(select count(*) from (select from ${name} limit ${FEW + 1}) v) <= ${FEW} as ${few}`,
  )
  const fewest = counted.map(({ name, few }, at) => {
    const isFirst = [...counted.slice(0, at).map((before) => sql`not ${before.few}`), few]
    return sql`select product_id from ${name} where (select ${sql.join(isFirst, sql` and `)} from few)`
  })
  const anyFew = sql<boolean>`(select ${sql.join(
    counted.map(({ few }) => few),
    sql` or `,
  )} from few)`
  // Read one by one: a planner that does not know how few there are would rather read all documents in their order.
  const startingWithValues = sql`(select d.* from (select distinct product_id from fewest) f
    cross join lateral (select d.* from search.product_document d where d.product_id = f.product_id offset 0) d
    where ${sql.join([anyFew, ...base, ...held], sql` and `)})`
  const startingWithWords = documentsWhere([sql<boolean>`not ${anyFew}`, ...base, ...held])
  return sql`(with ${sql.join(read)}, few as materialized (select ${sql.join(isFew)}), fewest as (${sql.join(fewest, sql` union all `)})
    ${startingWithValues} union all ${startingWithWords})`
}

const FEW = 2_000

const hasBothBounds = ({ min, max }: SpecCondition) => min !== null && max !== null

/**
 * What a statement begins with that looks these up. With words in the whole catalog one plan suits all: which side is looked up first is
 * written in the statement. Within a category it depends on how large that is; beyond a bound, on how many values lie there.
 */
export function planningOf(results: ResultSet): RawBuilder<unknown> {
  const isBounded = results.clauses.every(({ spec }) => spec === null || hasBothBounds(spec))
  return isBounded && results.leafIds === null && tsqueryOf(results) !== null ? plannedOnce : sql``
}

const documentsWhere = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> =>
  sql`(select d.* from search.product_document d where ${sql.join([sql`true`, ...conditions], sql` and `)})`

/** Whether `d` passes the filters. */
export const passing = ({ leafIds }: ResultSet, filters: readonly FilterCondition[]): RawBuilder<boolean> =>
  filters.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(
        filters.map(
          ({ key, condition }) => sql<boolean>`d.product_id in (select s.product_id from search.spec_value s
            where s.key = ${key} and ${condition}${leafIds === null ? sql`` : sql` and s.leaf_id = any (${leafIds}::bigint[])`})`,
        ),
        sql` and `,
      )}`

/** Has as many values of each size as are asked for, or sizes of these alone: a square tube has one side. 100x50 is no 100x100. */
function hasEach({ sizes, keys, text, isCanonical }: RepeatedSizes): RawBuilder<boolean> {
  const isSize = (size: number) =>
    isCanonical ? sql`s.number between ${inside(size, -1)} and ${inside(size, 1)}` : sql`s.value = ${size}::numeric`
  const distinct = Map.groupBy(sizes, (size) => size)
  const counted = [...distinct].map(
    ([size, same]) => sql`count(*) filter (where ${isSize(size)}) >= ${same.length}::integer`,
  )
  const isAny = sql.join([...distinct.keys()].map(isSize), sql` or `)
  const alone = sql`bool_and(${isAny}) filter (where s.key = any (${keys}))`
  const holds = counted.length > 1 ? sql`(${sql.join(counted, sql` and `)}) or ${alone}` : sql.join(counted)
  return sql<boolean>`(d.document @@ ${toTsquery(text)}::tsquery or (
    select ${holds} from search.spec_value s where s.product_id = d.product_id and s.number_max is null and s.value is not null))`
}

/** Products with such a value; or, when the text may also be a name ("10S") or a nominal size, with such a word. */
function holdersOf(
  { numberKeys, rangeKeys, min, max, tolerance, nominal }: SpecCondition,
  lexemes: Lexemes | null,
): RawBuilder<unknown>[] {
  const called = [lexemes, nominal].filter((text) => text !== null)
  const low = min ?? -Infinity
  const high = max ?? Infinity
  return [
    sql`select product_id from search.spec_value where key = any (${numberKeys}) and number between ${low - tolerance} and ${high + tolerance}`,
    ...(rangeKeys.length === 0
      ? []
      : [
          sql`select product_id from search.spec_value where key = any (${rangeKeys}) and number_max is not null
            and number <= ${inside(max === null ? Infinity : (min ?? max), 1)} and number_max >= ${inside(min === null ? -Infinity : (max ?? min), -1)}`,
        ]),
    ...(called.length === 0
      ? []
      : [sql`select product_id from search.product_document where document @@ ${toTsquery({ any: called })}::tsquery`]),
  ]
}

const union = (holders: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(holders, sql` union all `)

/** Whether `d` is among them: each one is asked for the product, or read whole, as is less. */
const isAnyOf = (holders: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    holders.map((some) => sql`exists (select from (${some}) s where s.product_id = d.product_id)`),
    sql` or `,
  )})`

/**
 * Products that have just what a part of the query asks for: not a value near it, a range that holds it or a word; for a range, the
 * same one; for a size in inches, that nominal size. A category that is named has its own products. Null where all found are alike in that, as beyond a bound.
 */
export function exactly({ spec, lexemes, named, exact }: Clause): RawBuilder<boolean> | null {
  if (exact !== null) return sql<boolean>`d.document @@ ${toTsquery(exact)}::tsquery`
  if (named?.type === 'Category') return sql<boolean>`d.leaf_id = any (${named.leafIds}::bigint[])`
  if (spec === null) return null
  if (spec.nominal !== null) return sql<boolean>`d.document @@ ${toTsquery(spec.nominal)}::tsquery`
  const { min, max, rangeKeys } = spec
  if (min === null || max === null) return null
  if (min < max && rangeKeys.length > 0)
    return sql<boolean>`d.product_id in (select product_id from search.spec_value where key = any (${rangeKeys})
      and number between ${inside(min, -1)} and ${inside(min, 1)} and number_max between ${inside(max, -1)} and ${inside(max, 1)})`
  if (spec.numberKeys.length === 0) return null
  if (spec.tolerance === 0 && spec.rangeKeys.length === 0 && lexemes === null) return null
  return sql<boolean>`d.product_id in (select product_id from search.spec_value where key = any (${spec.numberKeys})
    and number between ${inside(min, -1)} and ${inside(max, 1)})`
}

/** Up to the last digits of a conversion. */
export const inside = (value: number, sign: 1 | -1) => value + sign * Math.abs(value) * 1e-9
