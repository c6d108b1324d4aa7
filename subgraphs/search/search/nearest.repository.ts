import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import type { SpecCondition } from '../query/clause.ts'
import { byAvailability, written } from './hit-order.ts'
import type { HitRow } from './hit.repository.ts'
import { documentsOf, passing, type ResultSet } from './result-set.ts'

/** The products found whose values lie nearest to what is asked for, ranges by their nearer end. */
export function selectNearestValues(
  db: Reader,
  results: ResultSet,
  { numberKeys, rangeKeys, min, max }: SpecCondition,
  limit: number,
): Promise<HitRow[]> {
  const distance = sql`
    select min(greatest(${min ?? max}::double precision - coalesce(s.number_max, s.number), s.number - ${max ?? min}::double precision)) as distance
    from search.spec_value s where s.product_id = d.product_id and s.key = any (${[...numberKeys, ...rangeKeys]})`
  return selectByDistance(db, results, distance, limit)
}

/** The products found that have the most similar sizes: each number asked for counts by how far the nearest size lies from it, in parts of it. */
export function selectNearestSizes(
  db: Reader,
  results: ResultSet,
  numbers: readonly (readonly number[])[],
  limit: number,
): Promise<HitRow[]> {
  const places = numbers.flatMap((units, place) => units.map(() => place))
  const distance = sql`
    select sum(each.distance) as distance from (
      select min(abs(s.value - asked.number) / greatest(abs(asked.number), 1e-9)) as distance
      from unnest(${places}::integer[], ${numbers.flat()}::numeric[]) asked (place, number)
      left join search.spec_value s on s.product_id = d.product_id and s.key = any (array(select key from search.attribute where is_size and type = 'NUMBER')) and s.number_max is null
      group by asked.place) each`
  return selectByDistance(db, results, distance, limit)
}

async function selectByDistance(
  db: Reader,
  results: ResultSet,
  distance: RawBuilder<unknown>,
  limit: number,
): Promise<HitRow[]> {
  const { rows } = await sql<HitRow>`
    select d.product_id as id, 0::double precision as score from ${documentsOf(results)} d cross join lateral (${distance}) value
    where ${passing(results, results.filters)}
    order by value.distance, ${written(byAvailability)} limit ${limit}`.execute(db)
  return rows
}

/** How lexemes of threads begin whose diameter is nearest, nearest first: "t:m12x" and "t:m14x" for "t:m13", "t:0.25-" for "t:0.26-20". */
export async function selectNearbyThreads(db: Reader, thread: string, limit: number): Promise<string[]> {
  const [, metric = '', diameter] = /^t:(m?)(\d+(?:\.\d+)?)/.exec(thread) ?? []
  if (diameter === undefined) return []
  const known =
    metric === 'm'
      ? sql`select diameter, 't:m' || diameter || 'x' as prefix from search.coarse_thread`
      : sql`select distinct diameter, 't:' || trim_scale(diameter) || '-' as prefix from search.unified_thread`
  const { rows } = await sql<{ prefix: string }>`
    select prefix from (${known}) known where diameter <> ${diameter}::numeric
    order by abs(diameter - ${diameter}::numeric), diameter limit ${limit}`.execute(db)
  return rows.map(({ prefix }) => prefix)
}
