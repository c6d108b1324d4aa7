import { requireRowId, rowIdOf } from '@tensile/relay'
import { impactOf, underImpact } from '../attribute/attribute-impact.ts'
import type { CatalogContext, Writer } from '../context.ts'
import type { CreateCategoryInput, UpdateCategoryInput } from '../generated/resolvers.ts'
import {
  answering,
  quotes,
  Refused,
  requireVersion,
  says,
  tellingUses,
  userError,
  type RefusalTable,
} from '../user-error.ts'
import { definitionRules } from '../attribute/attribute.service.ts'
import {
  deleteCategory,
  insertCategory,
  lockCategory,
  updateCategory,
  selectUsesOfCategory,
} from './category.repository.ts'

const rules: RefusalTable = {
  category_parent: says(['input', 'parentId'], 'NOT_FOUND', 'There is no such parent category.'),
  category_cluster_is_root: says(
    ['input', 'level'],
    'WRONG_LEVEL',
    'A cluster has no parent; nodes and leaves have one.',
  ),
  category_below_leaf: quotes(['input', 'parentId'], 'WRONG_LEVEL'),
  category_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 120 characters.'),
  category_name_unique: says(['input', 'name'], 'TAKEN', 'A sibling has this name already.'),
  category_slug: says(['input', 'slug'], 'INVALID', 'A slug is made of a-z, 0-9 and single dashes.'),
  category_slug_unique: says(['input', 'slug'], 'TAKEN', 'Another category has this slug already.'),
}

const moveRules: RefusalTable = {
  ...definitionRules(['id']),
  category_no_cycle: quotes(['newParentId'], 'CYCLE'),
  category_parent: says(['newParentId'], 'NOT_FOUND', 'There is no such parent category.'),
  category_below_leaf: quotes(['newParentId'], 'WRONG_LEVEL'),
  category_cluster_is_root: says(
    ['newParentId'],
    'WRONG_LEVEL',
    'Clusters stay at the root, nodes and leaves below a parent.',
  ),
  category_name_unique: says(['newParentId'], 'TAKEN', 'A category there has this name already.'),
}

const deleteRules: RefusalTable = {
  category_parent: says(['id'], 'IN_USE', 'It has child categories.'),
  family_on_leaf: says(['id'], 'IN_USE', 'It has families.'),
  attribute_definition_category: says(['id'], 'IN_USE', 'It defines attributes: delete those first.'),
}

export const createCategory = (input: CreateCategoryInput, context: CatalogContext) =>
  answering(rules, () => {
    const parentId = input.parentId ? requireRowId(input.parentId, 'Category') : null
    const { name, level, slug } = input
    return context.write((trx) =>
      insertCategory(trx, { name: name.trim(), level, parentId, ...(slug ? { slug } : {}) }),
    )
  })

export const changeCategory = (input: UpdateCategoryInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const category = await requireCategory(trx, input.id)
      requireVersion(category, input.expectedVersion)
      const { name, slug } = input
      await updateCategory(trx, category.id, { name: name?.trim() ?? category.name, slug: slug ?? category.slug })
      return category
    }),
  )

export const moveCategory = (
  id: string,
  newParentId: string | null | undefined,
  expectedVersion: number | null | undefined,
  context: CatalogContext,
) =>
  answering(moveRules, () =>
    context.write(async (trx) => {
      const category = await requireCategory(trx, id)
      requireVersion(category, expectedVersion)
      await moveTo(trx, category.id, newParentId)
      return category
    }),
  )

/** What moving would do to the products of the subtree. */
export const impactOfMove = (id: string, newParentId: string | null | undefined, context: CatalogContext) =>
  impactOf(moveRules, context, async (trx) => {
    const category = await requireCategory(trx, id)
    return underImpact(trx, { categoryId: category.id }, () => moveTo(trx, category.id, newParentId))
  })

export async function removeCategory(id: string, context: CatalogContext) {
  const answer = await answering(deleteRules, () =>
    context.write(async (trx) => {
      const category = await requireCategory(trx, id)
      await deleteCategory(trx, category.id)
      return category
    }),
  )
  return tellingUses(answer, async () => selectUsesOfCategory(await context.read(), rowIdOf(id, 'Category') ?? '0'))
}

async function requireCategory(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Category')
  const category = id === null ? undefined : await lockCategory(trx, id)
  if (!category) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such category.'))
  return category
}

/** Paths of the whole subtree follow by trigger, in one statement. */
const moveTo = (trx: Writer, id: string, newParentId: string | null | undefined) =>
  updateCategory(trx, id, { parentId: newParentId ? requireRowId(newParentId, 'Category') : null })
