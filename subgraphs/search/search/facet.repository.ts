import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import { matching, passing, tsqueryOf, type ResultSet } from './result-set.ts'

/** Products that count for the same facets, and the numbers of the values they have. */
export interface FacetGroup {
  /** The attribute whose filters they alone did not pass, null when they passed all. */
  failed: string | null
  products: number
  /** Ids of facet values, one list behind the other; negative for a further value of the same attribute. */
  values: Int32Array
}

/** Never changes once it is written. */
export interface FacetValue {
  id: number
  definitionId: string
  /** Null of numbers. */
  text: string | null
  /** In the canonical unit; of a range the minimum. */
  number: number | null
  numberMax: number | null
}

export interface FacetDefinition {
  id: string
  key: string
  label: string
  type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'
  unit: string | null
}

/** The products of query and category that pass the filters, or those on all attributes but one. */
export async function selectFacetGroups(db: Reader, results: ResultSet): Promise<FacetGroup[]> {
  const byKey = [...Map.groupBy(results.filters, ({ key }) => key)]
  const failed = byKey.map(
    ([, filters], place) =>
      sql`(case when ${passing(results, filters)} then 0 else 1 end::bigint << ${place}::integer)`,
  )
  const source = tsqueryOf(results)
    ? sql`search.product_document d join search.product_facets f on f.product_id = d.product_id`
    : sql`search.product_facets d`
  const aggregates = sql`count(*)::integer as products, coalesce(encode(string_agg(facets, ''), 'base64'), '') as lists`
  const statement =
    failed.length === 0
      ? sql<GroupRow>`select '0' as failed, ${aggregates} from ${source} where ${matching(results)}`
      : sql<GroupRow>`
        select failed, ${aggregates}
        from (select facets, ${sql.join(failed, sql` | `)} as failed from ${source} where ${matching(results)} offset 0) found
        where failed & (failed - 1) = 0 group by failed`
  const { rows } = await statement.execute(db)
  return rows.map((row) => ({
    failed: row.failed === '0' ? null : (byKey[Math.log2(Number(row.failed))]?.[0] ?? null),
    products: row.products,
    values: toNumbers(row.lists),
  }))
}

interface GroupRow {
  /** A bit for each attribute whose filters were not passed. */
  failed: string
  products: number
  lists: string
}

/** Rises with every change of the products' facets, and of what facets are named and shown by. */
export async function selectFacetVersion(db: Reader): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select f.version || ' ' || v.version as version from search.facet_version f, search.vocabulary_version v`.execute(
    db,
  )
  return rows[0]?.version ?? ''
}

export async function selectFacetValues(db: Reader, ids: readonly number[]): Promise<FacetValue[]> {
  const { rows } = await sql<FacetValue>`
    select id, definition_id, case when number is null then value end as text, number, number_max from search.facet_value where id = any (${ids}::integer[])`.execute(
    db,
  )
  return rows
}

export async function selectFacetDefinitions(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FacetDefinition>> {
  const { rows } = await sql<FacetDefinition>`
    select id, key, label, type, unit from search.facet_definition where id = any (${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Quantity {
  /** In the canonical unit. */
  number: number
  unit: string | null
}

/** Each quantity in its unit as it is shown, in the same order. */
export async function selectShown(db: Reader, quantities: readonly Quantity[]): Promise<string[]> {
  const { rows } = await sql<{ shown: string }>`
    select search.in_unit(number, unit)::text as shown from unnest(${quantities.map(({ number }) => number)}::double precision[],
      ${quantities.map(({ unit }) => unit)}::text[]) with ordinality as q (number, unit, n) order by n`.execute(db)
  return rows.map(({ shown }) => shown)
}

/** PostgreSQL sends the bytes of a number from high to low. */
function toNumbers(base64: string): Int32Array {
  const bytes = Buffer.from(base64, 'base64').swap32()
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT)
}
