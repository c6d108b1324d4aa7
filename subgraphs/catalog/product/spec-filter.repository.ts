import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import type { DefinitionRow } from '../attribute/attribute.repository.ts'

/** How an attribute reads in a category: bare numbers of a filter are in its unit. */
export interface AttributeInScope {
  key: string
  type: DefinitionRow['type']
  unit: string | null
  /** A family that has the attribute with this type and unit. */
  familyId: string
}

/** The category's own definition or the inherited one, else the one that most of its families have. */
export async function selectAttributeInScope(
  db: Reader,
  key: string,
  categoryId: string | null,
): Promise<AttributeInScope | null> {
  const { rows } = await sql<AttributeInScope>`
    with scope as (
      select f.id from family f join category leaf on leaf.id = f.category_id
      where ${categoryId}::bigint is null or catalog.subtree(leaf.path, (select path from category where id = ${categoryId}))
    ), own as (
      select d.unit from category c cross join lateral unnest(string_to_array(c.path, '.')::bigint[]) with ordinality as up (id, depth)
      join attribute_definition d on d.category_id = up.id and d.key = ${key}
      where c.id = ${categoryId} order by up.depth desc limit 1
    )
    select a.key, a.type, a.unit, min(a.family_id) as family_id from family_attribute a
    where a.key = ${key} and a.family_id in (select id from scope)
    group by a.key, a.type, a.unit
    order by a.unit is not distinct from (select unit from own) and exists (select from own) desc, count(*) desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** A quantity of a filter in canonical units; null when it can't be read. */
export interface Quantity {
  text: string
  number: number | null
  /** Of "200-480 V". */
  numberMax: number | null
}

/** Reads texts as values of the attribute, without its bounds: a filter may ask for more than there is. */
export async function selectQuantities(
  db: Reader,
  { key, familyId }: AttributeInScope,
  texts: readonly string[],
): Promise<Quantity[]> {
  const { rows } = await sql<Quantity>`
    select t.text, coalesce(q.number, r.number) as number, r.number_max
    from unnest(${texts}::text[]) with ordinality as t (text, n)
    join family_attribute a on a.family_id = ${familyId} and a.key = ${key}
    cross join lateral catalog.read_quantity(to_jsonb(t.text), a) q
    left join lateral catalog.read_spec(to_jsonb(t.text), a) r on a.type = 'RANGE' and q.number is null
    order by t.n`.execute(db)
  return rows
}
