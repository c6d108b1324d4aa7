import { requireRowId, rowIdOf } from '@tensile/relay'
import { definitionRules } from '../attribute/attribute.service.ts'
import type { CatalogContext, Writer } from '../context.ts'
import type { CreateFamilyInput, UpdateFamilyInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, tellingUses, userError, type RefusalTable } from '../user-error.ts'
import { deleteFamily, insertFamily, lockFamily, updateFamily, selectUsesOfFamily } from './family.repository.ts'

const rules: RefusalTable = {
  ...definitionRules(['input', 'categoryId']),
  family_on_leaf: says(['input', 'categoryId'], 'NOT_A_LEAF', 'Families hang on leaves, and this is none.'),
  family_brand: says(['input', 'brandId'], 'NOT_FOUND', 'There is no such brand.'),
  family_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 200 characters.'),
  family_name_unique: says(['input', 'name'], 'TAKEN', 'A family of the leaf has this name already.'),
  family_slug: says(['input', 'slug'], 'INVALID', 'A slug is made of a-z, 0-9 and single dashes.'),
  family_slug_unique: says(['input', 'slug'], 'TAKEN', 'Another family has this slug already.'),
  family_code: says(['input', 'code'], 'INVALID', 'A code has 1 to 40 of A-Z, 0-9, dot and dash.'),
  family_code_unique: says(['input', 'code'], 'TAKEN', 'Another family has this code already.'),
}

const deleteRules: RefusalTable = {
  product_family: says(['id'], 'IN_USE', 'It has products.'),
  attribute_definition_family: says(['id'], 'IN_USE', 'It defines attributes: delete those first.'),
}

export const createFamily = (input: CreateFamilyInput, context: CatalogContext) =>
  answering(rules, () => {
    const categoryId = requireRowId(input.categoryId, 'Category')
    const brandId = input.brandId ? requireRowId(input.brandId, 'Brand') : null
    const { name, code, slug } = input
    return context.write((trx) =>
      insertFamily(trx, {
        categoryId,
        brandId,
        name: name.trim(),
        code: code.trim().toUpperCase(),
        ...(slug ? { slug } : {}),
      }),
    )
  })

export const changeFamily = (input: UpdateFamilyInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const family = await requireFamily(trx, input.id)
      requireVersion(family, input.expectedVersion)
      await updateFamily(trx, family.id, {
        name: input.name?.trim() ?? family.name,
        code: input.code?.trim().toUpperCase() ?? family.code,
        slug: input.slug ?? family.slug,
        brandId: input.brandId === undefined ? family.brandId : input.brandId && requireRowId(input.brandId, 'Brand'),
        categoryId: input.categoryId ? requireRowId(input.categoryId, 'Category') : family.categoryId,
      })
      return family
    }),
  )

export async function removeFamily(id: string, context: CatalogContext) {
  const answer = await answering(deleteRules, () =>
    context.write(async (trx) => {
      const family = await requireFamily(trx, id)
      await deleteFamily(trx, family.id)
      return family
    }),
  )
  return tellingUses(answer, async () => selectUsesOfFamily(await context.read(), rowIdOf(id, 'Family') ?? '0'))
}

async function requireFamily(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Family')
  const family = id === null ? undefined : await lockFamily(trx, id)
  if (!family) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such family.'))
  return family
}
