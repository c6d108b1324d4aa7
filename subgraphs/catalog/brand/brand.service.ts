import { rowIdOf } from '@tensile/relay'
import type { CatalogContext, Writer } from '../context.ts'
import type { CreateBrandInput, UpdateBrandInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, tellingUses, userError, type RefusalTable } from '../user-error.ts'
import { deleteBrand, insertBrand, lockBrand, updateBrand, selectUsesOfBrand } from './brand.repository.ts'

const rules: RefusalTable = {
  brand_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 120 characters.'),
  brand_name_unique: says(['input', 'name'], 'TAKEN', 'Another brand has this name already.'),
  brand_slug: says(['input', 'slug'], 'INVALID', 'A slug is made of a-z, 0-9 and single dashes.'),
  brand_slug_unique: says(['input', 'slug'], 'TAKEN', 'Another brand has this slug already.'),
}

const deleteRules: RefusalTable = {
  family_brand: says(['id'], 'IN_USE', 'Families bear this brand.'),
  product_brand: says(['id'], 'IN_USE', 'Products bear this brand.'),
}

export const createBrand = ({ name, slug }: CreateBrandInput, context: CatalogContext) =>
  answering(rules, () => context.write((trx) => insertBrand(trx, { name: name.trim(), ...(slug ? { slug } : {}) })))

export const changeBrand = (input: UpdateBrandInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const brand = await requireBrand(trx, input.id)
      requireVersion(brand, input.expectedVersion)
      await updateBrand(trx, brand.id, { name: input.name?.trim() ?? brand.name, slug: input.slug ?? brand.slug })
      return brand
    }),
  )

export async function removeBrand(id: string, context: CatalogContext) {
  const answer = await answering(deleteRules, () =>
    context.write(async (trx) => {
      const brand = await requireBrand(trx, id)
      await deleteBrand(trx, brand.id)
      return brand
    }),
  )
  return tellingUses(answer, async () => selectUsesOfBrand(await context.read(), rowIdOf(id, 'Brand') ?? '0'))
}

async function requireBrand(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Brand')
  const brand = id === null ? undefined : await lockBrand(trx, id)
  if (!brand) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such brand.'))
  return brand
}
