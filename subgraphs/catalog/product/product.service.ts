import { requireRowId, rowIdOf } from '@tensile/relay'
import type { CatalogContext, Writer } from '../context.ts'
import type { ProductInput, ProductPatch } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { toUserError, violationsOf } from './product-violation.ts'
import { deleteProduct, insertProduct, lockProduct, selectTakenSkus, updateProduct } from './product.repository.ts'
import { lockFamily } from '../family/family.repository.ts'
import { makeSku } from './sku.ts'
import { selectAxisReadings } from './spec.repository.ts'

export const productRules: RefusalTable = {
  product_specs_valid: (refusal) => violationsOf(refusal).map(toUserError),
  product_sku: says(
    ['input', 'sku'],
    'INVALID',
    'A SKU has 1 to 200 characters, no spaces around it and no control characters.',
  ),
  product_sku_unique: says(['input', 'sku'], 'TAKEN', 'Another product has this SKU already.'),
  product_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 300 characters.'),
  product_family: says(['input', 'familyId'], 'NOT_FOUND', 'There is no such family.'),
  product_brand: says(['input', 'brandId'], 'NOT_FOUND', 'There is no such brand.'),
  variant_axes_unique: says(
    ['input', 'specs'],
    'DUPLICATE_VARIANT',
    'Another product of the family has the same variant-defining values.',
  ),
}

export const createProduct = (input: ProductInput, context: CatalogContext) =>
  answering(productRules, () => {
    const familyId = requireRowId(input.familyId, 'Family')
    const brandId = input.brandId ? requireRowId(input.brandId, 'Brand') : null
    const specs = requireObject(input.specs)
    return context.write(async (trx) => {
      const sku = input.sku ?? (await generateSku(trx, familyId, specs))
      const status = input.status ?? 'ACTIVE'
      return insertProduct(trx, {
        sku: sku.trim(),
        name: input.name.trim(),
        familyId,
        brandId,
        status,
        specs: JSON.stringify(specs),
      })
    })
  })

export const changeProduct = (
  id: string,
  input: ProductPatch,
  expectedVersion: number | null | undefined,
  context: CatalogContext,
) =>
  answering(productRules, () =>
    context.write(async (trx) => {
      const product = await requireProduct(trx, id)
      requireVersion(product, expectedVersion)
      await updateProduct(trx, product.id, {
        sku: input.sku?.trim() ?? product.sku,
        name: input.name?.trim() ?? product.name,
        familyId: input.familyId ? requireRowId(input.familyId, 'Family') : product.familyId,
        brandId: input.brandId === undefined ? product.brandId : input.brandId && requireRowId(input.brandId, 'Brand'),
        status: input.status ?? product.status,
        specs: JSON.stringify(input.specs ? mergeSpecs(product.specs, requireObject(input.specs)) : product.specs),
      })
      return product
    }),
  )

export const removeProduct = (id: string, context: CatalogContext) =>
  answering({}, () =>
    context.write(async (trx) => {
      const product = await requireProduct(trx, id)
      await deleteProduct(trx, product.id)
      return product
    }),
  )

/** Values by attribute key, as clients send and the table keeps them. */
export type Specs = Record<string, unknown>

export async function requireProduct(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Product')
  const product = id === null ? undefined : await lockProduct(trx, id)
  if (!product) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such product.'))
  return product
}

/** The given values over the stored ones; a null takes a value away. */
function mergeSpecs(stored: unknown, given: Specs): Specs {
  const merged = { ...requireObject(stored), ...given }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
}

export function requireObject(specs: unknown): Specs {
  if (isObject(specs)) return specs
  throw new Refused(userError(['input', 'specs'], 'WRONG_TYPE', 'Specs are an object: { key: value }.'))
}

const isObject = (value: unknown): value is Specs =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** From the family's code and the variant axes; numbered when another product has it. */
async function generateSku(db: Writer, familyId: string, specs: Specs): Promise<string> {
  const family = await lockFamily(db, familyId)
  if (!family) throw new Refused(userError(['input', 'familyId'], 'NOT_FOUND', 'There is no such family.'))
  const readings = await selectAxisReadings(
    db,
    familyId,
    Object.entries(specs).map(([key, value]) => ({ key, index: 0, value })),
  )
  const sku = makeSku(
    family.code,
    readings.map(({ token }) => token),
  )
  const numbered = [sku, ...Array.from({ length: 99 }, (_, index) => `${sku}-${index + 2}`)]
  const taken = await selectTakenSkus(db, numbered)
  return numbered.find((candidate) => !taken.has(candidate.toUpperCase())) ?? sku
}
