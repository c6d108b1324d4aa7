import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import type { UserErrorCode } from '../generated/resolvers.ts'
import type { DefinitionRow } from '../attribute/attribute.repository.ts'

/** One typed value of a product, with the definition that holds for it; a MULTI_SELECT has several. */
export interface SpecRow {
  productId: string
  key: string
  label: string
  help: string | null
  type: DefinitionRow['type']
  unit: string | null
  variantDefining: boolean
  /** The category or family that defines it. */
  categoryId: string | null
  familyId: string | null
  number: number | null
  value: string | null
  valueMax: string | null
  texts: string[] | null
  entered: unknown
  display: string
}

/** All values of all the products in one statement, each product's in the order of its effective attributes. */
export async function selectSpecs(db: Reader, productIds: readonly string[]): Promise<SpecRow[]> {
  const { rows } = await sql<SpecRow>`
    select p.id as product_id, a.key, a.label, d.help, a.type, a.unit, a.variant_defining, d.category_id, d.family_id,
      s.number, s.value, s.value_max, s.texts, s.entered, s.display
    from product p
    cross join lateral (
      select key, min(number) as number, min(value) as value, min(value_max) as value_max, array_agg(text order by ordinal) as texts,
        (array_agg(entered))[1] as entered, min(display) as display
      from product_spec where product_id = p.id group by key) s
    join family_attribute a on a.family_id = p.family_id and a.key = s.key
    join attribute_definition d on d.id = a.definition_id
    where p.id = any (${productIds}::bigint[])
    order by p.id, a.position`.execute(db)
  return rows
}

/** A value of a variant axis as it would be read, or what is wrong with it. */
export interface AxisReading {
  key: string
  index: number
  code: UserErrorCode | null
  message: string | null
  /** For a SKU: the number without its unit, or the text. */
  token: string | null
  display: string | null
}

/** Reads values of a family's variant axes without storing them, in the axes' order; other keys are left out. */
export async function selectAxisReadings(
  db: Reader,
  familyId: string,
  values: readonly { key: string; index: number; value: unknown }[],
): Promise<AxisReading[]> {
  const { rows } = await sql<AxisReading>`
    select v.key, v.index, (r).code, (r).message, coalesce(catalog.format_number((r).value), (r).texts[1]) as token, (r).display
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (key text, index integer, value jsonb)
    join family_attribute a on a.family_id = ${familyId} and a.key = v.key and a.variant_defining
    cross join lateral catalog.read_spec(v.value, a) r
    order by a.position, v.index`.execute(db)
  return rows
}

/** Which of the combinations a product of the family has already, by their place. */
export async function selectExistingVariants(
  db: Reader,
  familyId: string,
  combinations: readonly object[],
): Promise<Set<number>> {
  const { rows } = await sql<{ index: number }>`
    with wanted as (
      select (c.n - 1)::integer as index, catalog.variant_axes(${familyId}, c.specs) as axes
      from jsonb_array_elements(${JSON.stringify(combinations)}::jsonb) with ordinality as c (specs, n))
    select w.index from wanted w join variant v on v.family_id = ${familyId} and v.axes = w.axes`.execute(db)
  return new Set(rows.map(({ index }) => index))
}
