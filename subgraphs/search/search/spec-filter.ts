import { badInput } from '@tensile/relay'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import type { SpecFilter } from '../generated/resolvers.ts'
import { cleanText } from '../query/clean-text.ts'
import { readQuantities } from '../query/quantity.ts'
import { ofLeaves } from './facet.repository.ts'
import { inside, type FilterCondition } from './result-set.ts'

interface FilteredAttribute {
  key: string
  type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'
  unit: string | null
  /** Filterable in some families of the leaves, and not in others. */
  isPartlyFilterable: boolean
}

const FILTERS_MAX = 50
/** In all filters together. */
const VALUES_MAX = 1_000

/**
 * Reads the buyer's filters: numbers in any unit of the attribute's dimension, bare ones in its own. Where only some families have an
 * attribute filterable, theirs are the products that a filter finds.
 */
export async function readFilters(
  db: Reader,
  given: readonly SpecFilter[],
  leafIds: readonly string[] | null,
): Promise<FilterCondition[]> {
  const filters = given.map(cleanFilter)
  if (filters.length > FILTERS_MAX) throw badInput(`At most ${FILTERS_MAX} filters at once.`)
  if (filters.reduce((sum, filter) => sum + (filter.in?.length ?? 0), 0) > VALUES_MAX)
    throw badInput(`At most ${VALUES_MAX} values at once in filters.`)
  if (filters.length === 0) return []
  const attributes = await selectAttributes(
    db,
    filters.map(({ key }) => key),
    leafIds,
  )
  return Promise.all(
    filters.map(async (filter) => {
      const attribute = attributes.get(filter.key)
      if (!attribute) throw badInput(`No product here has an attribute "${filter.key.slice(0, 60)}".`)
      return {
        key: filter.key,
        values: [...(filter.in ?? []), ...(typeof filter.is === 'boolean' ? [String(filter.is)] : [])],
        condition: await conditionOf(db, filter, attribute),
      }
    }),
  )
}

const cleanFilter = ({ key, in: values, min, max, contains, is }: SpecFilter): SpecFilter => ({
  key: cleanText(key),
  in: values?.map(cleanText) ?? null,
  min: min ? cleanText(min) : null,
  max: max ? cleanText(max) : null,
  contains: contains ? cleanText(contains) : null,
  is: is ?? null,
})

async function conditionOf(db: Reader, filter: SpecFilter, attribute: FilteredAttribute): Promise<RawBuilder<boolean>> {
  const isNumber = attribute.type === 'NUMBER' || attribute.type === 'RANGE'
  const values = isNumber ? (filter.in ?? []).map(boundsIn) : []
  const texts = [...values.flat(), filter.min, filter.max, filter.contains].filter((text) => typeof text === 'string')
  const quantities = await readQuantities(db, texts, attribute.unit)
  const numberOf = (text: string): number => {
    const number = quantities.get(text)
    if (number === undefined)
      throw badInput(
        `"${text.slice(0, 60)}" can't be read as a value of "${attribute.key}"${attribute.unit ? `, which is measured in ${attribute.unit}` : ''}.`,
      )
    return number
  }
  const atLeast = (text: string) => inside(numberOf(text), -1)
  const atMost = (text: string) => inside(numberOf(text), 1)
  const isValue = ([min, max]: [string, string?]) =>
    max === undefined
      ? sql<boolean>`s.number between ${atLeast(min)} and ${atMost(min)}`
      : sql<boolean>`s.number between ${atLeast(min)} and ${atMost(min)} and s.number_max between ${atLeast(max)} and ${atMost(max)}`
  const conditions = [
    filter.in
      ? isNumber
        ? sql<boolean>`(${sql.join([sql`false`, ...values.map(isValue)], sql` or `)})`
        : sql<boolean>`s.text = any (${filter.in})`
      : null,
    filter.min ? sql<boolean>`coalesce(s.number_max, s.number) >= ${atLeast(filter.min)}` : null,
    filter.max ? sql<boolean>`s.number <= ${atMost(filter.max)}` : null,
    filter.contains
      ? sql<boolean>`s.number <= ${atMost(filter.contains)} and s.number_max >= ${atLeast(filter.contains)}`
      : null,
    typeof filter.is === 'boolean' ? sql<boolean>`s.text = ${String(filter.is)}` : null,
  ].filter((condition) => condition !== null)
  if (conditions.length === 0)
    throw badInput(`The filter on "${filter.key}" asks for nothing: give in, min, max, contains or is.`)
  if (attribute.isPartlyFilterable) conditions.push(isFilterable)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** The facet counts no others. */
const isFilterable = sql<boolean>`exists (select from search.product p join search.family_attribute a on a.family_id = p.family_id
  where p.id = s.product_id and a.key = s.key and a.filterable)`

/** "4.5..36" is a range, as facets write it. */
function boundsIn(text: string): [string, string?] {
  const [min = text, max] = text.split('..')
  return max === undefined ? [min] : [min, max]
}

/** How most families of the leaves have the attributes. */
async function selectAttributes(
  db: Reader,
  keys: readonly string[],
  leafIds: readonly string[] | null,
): Promise<Map<string, FilteredAttribute>> {
  const { rows } = await sql<FilteredAttribute>`
    select a.key, mode() within group (order by a.type) as type, mode() within group (order by a.unit) as unit,
      bool_or(a.filterable) and not bool_and(a.filterable) as "isPartlyFilterable"
    from search.family_attribute a where a.key = any (${keys}) ${ofLeaves(leafIds)} group by a.key`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}
