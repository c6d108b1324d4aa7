import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'

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

export async function selectFacetValues(db: Reader, ids: readonly number[]): Promise<FacetValue[]> {
  const { rows } = await sql<FacetValue>`
    select id, definition_id, case when number is null then value end as text, number, number_max from search.facet_value where id = any (${ids}::integer[])`.execute(
    db,
  )
  return rows
}

export async function selectFacetDefinitions(db: Reader, ids: readonly string[]): Promise<FacetDefinition[]> {
  const { rows } = await sql<FacetDefinition>`
    select id, key, label, type, unit from search.facet_definition where id = any (${ids}::bigint[])`.execute(db)
  return rows
}

/** The unit that most families of the leaves measure an attribute in, of those that are measured in several. Bare numbers are read in it. */
export async function selectCommonUnits(db: Reader, leafIds: readonly string[] | null): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; unit: string }>`
    select a.key, mode() within group (order by a.unit) as unit
    from search.family_attribute a where a.type in ('NUMBER', 'RANGE') ${ofLeaves(leafIds)}
    group by a.key having count(distinct a.unit) > 1`.execute(db)
  return new Map(rows.map(({ key, unit }) => [key, unit]))
}

/** Of attributes `a` of families. */
export const ofLeaves = (leafIds: readonly string[] | null): RawBuilder<unknown> =>
  leafIds === null
    ? sql``
    : sql`and a.family_id in (select id from search.family where category_id = any (${leafIds}::bigint[]))`

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
