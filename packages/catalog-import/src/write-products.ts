import { readRefusal } from '@tensile/database'

import { explainRefusal } from './explain-refusal.ts'
import { refused, total, written, type Outcome, type Refusal } from './outcome.ts'
import type { PlacedProduct } from './product-batches.ts'
import { readCells } from './read-cells.ts'
import { requireBrands } from './require-brands.ts'
import type { Session } from './session.ts'
import { writeOrHalve } from './write-or-halve.ts'

/** Creates and updates products, known by SKU. The database checks them; those it refuses stay out, the others go in. */
export const writeProducts = (session: Session, products: readonly PlacedProduct[]): Promise<Outcome> =>
  writeOrHalve(
    session,
    products,
    (slice) => writeValid(session, slice),
    (product, error) => ({ ...refusal(product), ...explainRefusal(error) }),
  )

/** The database names every violation of every row at once: what remains goes in by the next statement. */
async function writeValid(session: Session, products: readonly PlacedProduct[]): Promise<Outcome> {
  try {
    return await session.atomically(() => upsert(session, products))
  } catch (error) {
    const violations = readViolations(error)
    const invalid = violations.filter(({ code }) => code !== 'DUPLICATE_VARIANT')
    // Who clashes with a row that is invalid itself may go in without it.
    const bySku = Map.groupBy(invalid.length > 0 ? invalid : violations, ({ sku }) => sku)
    const remaining = products.filter(({ row }) => !bySku.has(row.sku))
    if (remaining.length === products.length) throw error
    const refusals = products.flatMap((product) =>
      (bySku.get(product.row.sku) ?? []).map(({ key, code, message }) => ({ ...refusal(product), key, code, message })),
    )
    return total(refused(refusals), await writeValid(session, remaining))
  }
}

async function upsert(session: Session, products: readonly PlacedProduct[]): Promise<Outcome> {
  if (products.length === 0) return written(0, 0, 0)
  const brands = await requireBrands(
    session,
    products.map(({ row }) => row.brand),
  )
  const specsOf = await readCells(session, products)
  const values = products.map(({ row, family }) => {
    const brandId = brands.get(row.brand ?? '') ?? null
    return {
      sku: row.sku,
      name: row.name,
      family_id: family.id,
      brand_id: brandId === family.brandId ? null : brandId, // the family's reaches its products by itself
      specs: specsOf(row, family),
    }
  })
  const [counts] = await session.query<{ created: number; updated: number }>(UPSERT, [JSON.stringify(values)])
  return written(products.length, counts?.created ?? 0, counts?.updated ?? 0)
}

const UPSERT = `
  with written as (
    insert into catalog.product as p (sku, name, family_id, brand_id, specs)
    select sku, name, family_id, brand_id, specs
    from jsonb_to_recordset($1) as r (sku text, name text, family_id bigint, brand_id bigint, specs jsonb)
    on conflict (upper(sku)) do update
      set (sku, name, family_id, brand_id, specs) = (excluded.sku, excluded.name, excluded.family_id, excluded.brand_id, excluded.specs)
      where (p.sku, p.name, p.family_id, p.brand_id, p.specs)
        is distinct from (excluded.sku, excluded.name, excluded.family_id, excluded.brand_id, excluded.specs)
    returning old.id is null as created
  )
  select count(*) filter (where created)::integer as created, count(*) filter (where not created)::integer as updated from written`

interface Violation {
  sku: string
  key: string | null
  code: string
  message: string
}

/** What the database found wrong with specs; throws any other error on. */
function readViolations(error: unknown): Violation[] {
  const refusal = readRefusal(error)
  const violations = refusal?.details['violations']
  if (refusal?.rule !== 'product_specs_valid' || !Array.isArray(violations)) throw error
  return violations.filter(isViolation)
}

const isViolation = (value: unknown): value is Violation =>
  typeof value === 'object' &&
  value !== null &&
  'sku' in value &&
  typeof value.sku === 'string' &&
  'key' in value &&
  (value.key === null || typeof value.key === 'string') &&
  'code' in value &&
  typeof value.code === 'string' &&
  'message' in value &&
  typeof value.message === 'string'

const refusal = ({ file, line, row }: PlacedProduct): Refusal => ({
  file,
  line,
  sku: row.sku,
  key: null,
  code: '',
  message: '',
})
