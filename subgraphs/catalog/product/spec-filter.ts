import { badInput } from '@tensile/relay'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import type { SpecFilter } from '../generated/resolvers.ts'
import { selectAttributeInScope, selectQuantities, type AttributeInScope } from './spec-filter.repository.ts'

/** An attribute by its key as a category's products have it. */
export async function requireAttribute(db: Reader, key: string, categoryId: string | null): Promise<AttributeInScope> {
  const attribute = await selectAttributeInScope(db, key, categoryId)
  if (!attribute) throw badInput(`No product here has an attribute "${key.slice(0, 60)}".`)
  return attribute
}

/** The conditions on `product p` that the filters ask for; all must hold on the same product. */
export async function readFilters(db: Reader, filters: readonly SpecFilter[], categoryId: string | null) {
  if (filters.length > 50) throw badInput('At most 50 filters at once.')
  return Promise.all(filters.map((filter) => readFilter(db, filter, categoryId)))
}

async function readFilter(db: Reader, filter: SpecFilter, categoryId: string | null): Promise<RawBuilder<boolean>> {
  const attribute = await requireAttribute(db, filter.key, categoryId)
  const conditions = [
    filter.in ? await isOneOf(db, attribute, filter.in) : null,
    filter.min || filter.max ? await isBetween(db, attribute, filter.min ?? null, filter.max ?? null) : null,
    filter.contains ? await holds(db, attribute, filter.contains) : null,
    typeof filter.is === 'boolean' ? sql<boolean>`s.text = ${String(filter.is)}` : null,
  ].filter((condition) => condition !== null)
  if (conditions.length === 0)
    throw badInput(`The filter on "${filter.key}" asks for nothing: give in, min, max, contains or is.`)
  return sql<boolean>`p.id in (select s.product_id from product_spec s where s.key = ${filter.key} and ${sql.join(conditions, sql` and `)})`
}

async function isOneOf(
  db: Reader,
  attribute: AttributeInScope,
  values: readonly string[],
): Promise<RawBuilder<boolean>> {
  if (values.length > 1_000) throw badInput('At most 1,000 values in one filter.')
  if (attribute.type === 'RANGE') throw badInput(`"${attribute.key}" is a range: ask for min, max or contains.`)
  if (attribute.type !== 'NUMBER') return sql<boolean>`s.text = any (${values})`
  const numbers = await requireQuantities(db, attribute, values)
  return sql<boolean>`s.number = any (${numbers}::double precision[])`
}

/** A number between the bounds; a range that overlaps with them. */
async function isBetween(db: Reader, attribute: AttributeInScope, min: string | null, max: string | null) {
  if (attribute.type !== 'NUMBER' && attribute.type !== 'RANGE') throw badInput(`"${attribute.key}" is not a number.`)
  const given = [min, max].filter((bound) => bound !== null)
  const numbers = await requireQuantities(db, attribute, given)
  const low = min === null ? null : numbers[0]
  const high = max === null ? null : numbers.at(-1)
  const upper = attribute.type === 'RANGE' ? sql`s.number_max` : sql`s.number`
  return sql<boolean>`${upper} >= coalesce(${low}::double precision, '-Infinity') and s.number <= coalesce(${high}::double precision, 'Infinity')`
}

/** A range that holds a value, or a whole range "200-480 V". */
async function holds(db: Reader, attribute: AttributeInScope, wanted: string): Promise<RawBuilder<boolean>> {
  if (attribute.type !== 'RANGE') throw badInput(`"${attribute.key}" is not a range: ask for min, max or in.`)
  const [reading] = await selectQuantities(db, attribute, [wanted])
  if (!reading || reading.number === null) throw unreadable(attribute, wanted)
  return sql<boolean>`s.number <= ${reading.number} and s.number_max >= ${reading.numberMax ?? reading.number}`
}

async function requireQuantities(db: Reader, attribute: AttributeInScope, texts: readonly string[]): Promise<number[]> {
  const readings = await selectQuantities(db, attribute, texts)
  return readings.map(({ number, text }) => {
    if (number === null) throw unreadable(attribute, text)
    return number
  })
}

const unreadable = ({ key, unit }: AttributeInScope, text: string) =>
  badInput(
    `"${text.slice(0, 60)}" can't be read as a value of "${key}"${unit ? `, which is measured in ${unit}` : ''}.`,
  )
