import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { AttributeDefinition } from '../generated/database.ts'

export type DefinitionRow = Omit<Selectable<AttributeDefinition>, 'createdAt' | 'updatedAt'>

/** A definition as it holds for one category or family: `definition` is completed by what it inherits. */
export interface EffectiveAttributeRow {
  subjectId: string
  definition: DefinitionRow
  inherited: boolean
  overridesId: string | null
}

/** The columns of a definition, the effective ones from `e`, the rest from the nearest definition `d`. */
const effectiveColumns = sql`
  d.id, d.category_id, d.family_id, d.help, d.tolerance, d.version, e.key, e.label, e.type, e.unit, e.required, e.variant_defining,
  e.filterable, e.whole, e.min, e.max, e.pattern, e.options, e.overrides_id`

type EffectiveColumns = DefinitionRow & { subjectId: string; overridesId: string | null }

export const selectDefinitions = (db: Reader, ids: readonly string[]): Promise<DefinitionRow[]> =>
  db.selectFrom('attributeDefinition').selectAll().where('id', 'in', ids).execute()

/** Own and inherited attributes of each category, in display order. */
export async function selectAttributesOfCategories(
  db: Reader,
  ids: readonly string[],
): Promise<EffectiveAttributeRow[]> {
  const { rows } = await sql<EffectiveColumns>`
    select e.subject_id, ${effectiveColumns}
    from (select array_agg(id) as ids, array_agg(path) as paths from category where id = any (${ids}::bigint[])) c
    cross join lateral catalog.resolve_attributes(c.ids, c.paths, array_fill(null::bigint, array[cardinality(c.ids)])) e
    join attribute_definition d on d.id = e.definition_id
    order by e.subject_id, e.position`.execute(db)
  return rows.map((row) => toEffectiveAttribute(row, row.categoryId !== row.subjectId))
}

/** Own and inherited attributes of each family, in display order. */
export async function selectAttributesOfFamilies(db: Reader, ids: readonly string[]): Promise<EffectiveAttributeRow[]> {
  const { rows } = await sql<EffectiveColumns>`
    select e.family_id as subject_id, ${effectiveColumns}
    from family_attribute e join attribute_definition d on d.id = e.definition_id
    where e.family_id = any (${ids}::bigint[]) order by e.family_id, e.position`.execute(db)
  return rows.map((row) => toEffectiveAttribute(row, row.familyId !== row.subjectId))
}

function toEffectiveAttribute(
  { subjectId, overridesId, ...definition }: EffectiveColumns,
  inherited: boolean,
): EffectiveAttributeRow {
  return { subjectId, overridesId, definition, inherited }
}

export const lockDefinition = (trx: Writer, id: string): Promise<DefinitionRow | undefined> =>
  trx.selectFrom('attributeDefinition').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertDefinition = (trx: Writer, definition: Insertable<AttributeDefinition>) =>
  trx.insertInto('attributeDefinition').values(definition).returning('id').executeTakeFirstOrThrow()

export const updateDefinition = (trx: Writer, id: string, changes: Updateable<AttributeDefinition>) =>
  trx.updateTable('attributeDefinition').set(changes).where('id', '=', id).execute()

/** A new key for a definition and for all that override it further down, in one statement; stored values follow by trigger. */
export const renameDefinitions = (trx: Writer, definition: DefinitionRow, key: string) =>
  sql`
    update attribute_definition d set key = ${key}
    from category top
    where top.id = ${definition.categoryId} and d.key = ${definition.key} and (
      d.category_id in (select c.id from category c where catalog.subtree(c.path, top.path))
      or d.family_id in (select f.id from family f join category c on c.id = f.category_id where catalog.subtree(c.path, top.path)))`.execute(
    trx,
  )

/** What a new definition of the key on this owner would override. */
export async function findInherited(
  trx: Writer,
  owner: { categoryId: string } | { familyId: string },
  key: string,
): Promise<DefinitionRow | undefined> {
  const { rows } = await sql<DefinitionRow>`
    select d.* from category c cross join lateral unnest(string_to_array(c.path, '.')::bigint[]) with ordinality as up (id, depth)
    join attribute_definition d on d.category_id = up.id and d.key = ${key}
    where c.id = ${'categoryId' in owner ? owner.categoryId : sql`(select category_id from family where id = ${owner.familyId})`}
    order by up.depth desc limit 1`.execute(trx)
  return rows[0]
}

/** What this definition overrides, nearest first. */
export async function selectOverridden(trx: Writer, id: string): Promise<DefinitionRow[]> {
  const { rows } = await sql<DefinitionRow>`
    select o.* from attribute_definition d cross join lateral catalog.overridden(d) o where d.id = ${id}`.execute(trx)
  return rows
}

export const deleteDefinition = (trx: Writer, id: string) =>
  trx.deleteFrom('attributeDefinition').where('id', '=', id).execute()
