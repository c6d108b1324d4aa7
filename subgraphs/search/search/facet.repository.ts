import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import { matching, passes, type ResultSet } from './result-set.ts'

export interface FacetRow {
  key: string
  label: string
  type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'
  unit: string | null
  missing: number
  min: number | null
  max: number | null
  values: { value: string; count: number }[]
}

const VALUES_MAX = 300

/**
 * Exact counts of the filterable attributes of the products found. A product counts for an attribute when it passes all
 * filters, or all but the one on that attribute. Attributes that tell nothing apart are left out unless a filter did that; the most selective come first.
 */
export async function selectFacets(db: Reader, results: ResultSet): Promise<FacetRow[]> {
  const failed = results.filters.map((filter) => sql`case when not ${passes(filter)} then ${filter.key}::text end`)
  const selected = results.filters.map(({ key }) => key)
  const { rows } = await sql<FacetRow>`
    with base as materialized (
      select p.id, p.family_id, array_remove(array[${sql.join([...failed, sql`null::text`])}], null) as failed
      from search.product_document d join search.product p on p.id = d.product_id
      where ${matching(results)}
    ), attribute as materialized (
      select a.key, mode() within group (order by a.label) as label, mode() within group (order by a.type) as type,
        mode() within group (order by a.unit) as unit, min(a.position) as position
      from search.family_attribute a where a.filterable and a.family_id in (select family_id from base) group by a.key
    ), counted as materialized (
      select s.key, s.text, s.number, s.number_max, count(*)::integer as count
      from base b join search.spec_value s on s.product_id = b.id
      where b.failed = '{}' or b.failed = array[s.key]
      group by s.key, s.text, s.number, s.number_max
    ), present as (
      select s.key, count(distinct s.product_id)::integer as count from base b join search.spec_value s on s.product_id = b.id
      where (b.failed = '{}' or b.failed = array[s.key]) and s.key in (select key from attribute where type = 'MULTI_SELECT') group by s.key
    ), facet as (
      select a.key, a.label, a.type, a.unit, a.position,
        (select count(*)::integer from base b where b.failed = '{}' or b.failed = array[a.key]) - coalesce((select p.count from present p where p.key = a.key), sum(c.count), 0)::integer as missing,
        search.in_unit(min(c.number), a.unit)::double precision as min, search.in_unit(max(coalesce(c.number_max, c.number)), a.unit)::double precision as max,
        count(*)::integer as distinct_values, sum(c.count::double precision ^ 2) / sum(c.count)::double precision ^ 2 as concentration,
        (select jsonb_agg(jsonb_build_object('value', v.value, 'count', v.count) order by v.number, v.text) from (
          select coalesce(c2.text collate "C", search.in_unit(c2.number, a.unit)::text || coalesce('..' || search.in_unit(c2.number_max, a.unit), '')) as value, c2.count, c2.number, c2.text
          from counted c2 where c2.key = a.key order by c2.count desc, c2.number, c2.text limit ${VALUES_MAX}) v) as values
      from attribute a join counted c on c.key = a.key
      group by a.key, a.label, a.type, a.unit, a.position
    )
    select key, label, type, unit, missing, min, max, values from facet
    where distinct_values > 1 or missing > 0 or ${selected.length > 0}
    order by concentration + missing::double precision / greatest((select count(*) from base), 1), position, key`.execute(
    db,
  )
  return rows
}
