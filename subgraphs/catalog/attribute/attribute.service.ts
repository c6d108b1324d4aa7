import { fromGlobalId, rowIdOf } from '@tensile/relay'
import type { CatalogContext, Writer } from '../context.ts'
import type { DefineAttributeInput, UpdateAttributeInput } from '../generated/resolvers.ts'
import { answering, quotes, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { impactOf, impactOfRefusal, setOnInvalid, underImpact, type ImpactRow } from './attribute-impact.ts'
import { groupByProduct } from '../product/product-violation.ts'
import {
  deleteDefinition,
  findInherited,
  insertDefinition,
  lockDefinition,
  renameDefinitions,
  selectOverridden,
  updateDefinition,
  type DefinitionRow,
} from './attribute.repository.ts'
import { patternProblem } from './pattern-safety.ts'

/** What the rules of definitions say; `target` is the input that a broken product is told of. */
export const definitionRules = (target: readonly string[]): RefusalTable => ({
  attribute_override_mismatch: quotes(target, 'OVERRIDE_MISMATCH'),
  attribute_override_widens: quotes(target, 'OVERRIDE_WIDENS'),
  product_specs_valid(refusal) {
    const { productsChecked, productsInvalid, violations } = impactOfRefusal(refusal)
    return userError(target, 'BREAKS_PRODUCTS', `${productsInvalid} products would become invalid.`, {
      productsChecked,
      productsInvalid,
      sample: groupByProduct(violations)
        .slice(0, 20)
        .map((product) => ({ sku: product.violations[0]?.sku, errors: product.violations })),
    })
  },
})

const rules: RefusalTable = {
  ...definitionRules(['input']),
  attribute_definition_category_key: says(['input', 'key'], 'TAKEN', 'The category defines this key already.'),
  attribute_definition_family_key: says(['input', 'key'], 'TAKEN', 'The family defines this key already.'),
  attribute_definition_category: says(['input', 'ownerId'], 'NOT_FOUND', 'There is no such category.'),
  attribute_definition_family: says(['input', 'ownerId'], 'NOT_FOUND', 'There is no such family.'),
  attribute_definition_key: says(
    ['input', 'key'],
    'INVALID',
    'A key has 1 to 60 letters, digits and underscores and begins with a letter.',
  ),
  attribute_definition_label: says(['input', 'label'], 'INVALID', 'A label has 1 to 120 characters.'),
  attribute_definition_unit: says(['input', 'unit'], 'WRONG_UNIT', 'The unit registry does not know this unit.'),
  attribute_definition_unit_of_number: says(['input', 'unit'], 'INVALID', 'Only NUMBER and RANGE have a unit.'),
  attribute_definition_whole_number: says(['input', 'integer'], 'INVALID', 'Only NUMBER can be whole.'),
  attribute_definition_bounds: says(
    ['input', 'min'],
    'RANGE_ORDER',
    'Bounds are for NUMBER and RANGE, the minimum not above the maximum.',
  ),
  attribute_definition_tolerance: says(
    ['input', 'tolerance'],
    'INVALID',
    'A tolerance is 0 to 0.1, of NUMBER or RANGE.',
  ),
  attribute_definition_pattern: quotes(['input', 'pattern'], 'BAD_PATTERN'),
  attribute_definition_pattern_of_text: says(
    ['input', 'pattern'],
    'INVALID',
    'Only TEXT has a pattern, of 500 characters at most.',
  ),
  attribute_definition_options_of_select: says(
    ['input', 'options'],
    'INVALID',
    'Only SELECT and MULTI_SELECT have options.',
  ),
  attribute_definition_options_bounded: says(['input', 'options'], 'TOO_MANY', 'At most 5,000 options.'),
}

const deleteRules: RefusalTable = {
  ...definitionRules(['id']),
  product_specs_valid(refusal) {
    const { productsInvalid, violations } = impactOfRefusal(refusal)
    return userError(['id'], 'IN_USE', `${productsInvalid} products have a value that nothing else would define.`, {
      productsInvalid,
      sample: groupByProduct(violations)
        .slice(0, 20)
        .map((product) => product.violations[0]?.sku),
    })
  },
}

export const defineAttribute = (input: DefineAttributeInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      await setOnInvalid(trx, input.onInvalid)
      return define(trx, input)
    }),
  )

export const changeAttribute = (input: UpdateAttributeInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const definition = await requireDefinition(trx, input.id)
      requireVersion(definition, input.expectedVersion)
      await setOnInvalid(trx, input.onInvalid)
      await change(trx, definition, input)
      return definition
    }),
  )

export const removeAttribute = (id: string, onInvalid: 'BLOCK' | 'UNPUBLISH', context: CatalogContext) =>
  answering(deleteRules, () =>
    context.write(async (trx) => {
      const definition = await requireDefinition(trx, id)
      await setOnInvalid(trx, onInvalid)
      await deleteDefinition(trx, definition.id)
      return definition
    }),
  )

export const impactOfDefine = (input: DefineAttributeInput, context: CatalogContext): Promise<ImpactRow> =>
  impactOf(rules, context, (trx) => underImpact(trx, ownerOf(input.ownerId), () => define(trx, input)))

export const impactOfUpdate = (input: UpdateAttributeInput, context: CatalogContext): Promise<ImpactRow> =>
  impactOf(rules, context, async (trx) => {
    const definition = await requireDefinition(trx, input.id)
    return underImpact(trx, scopeOf(definition), () => change(trx, definition, input))
  })

export const impactOfDelete = (id: string, context: CatalogContext): Promise<ImpactRow> =>
  impactOf(deleteRules, context, async (trx) => {
    const definition = await requireDefinition(trx, id)
    return underImpact(trx, scopeOf(definition), () => deleteDefinition(trx, definition.id))
  })

async function define(trx: Writer, input: DefineAttributeInput) {
  requireOptions(input.type, input.options)
  requireSafePattern(input.pattern)
  const owner = ownerOf(input.ownerId)
  const inherited = await findInherited(trx, owner, input.key)
  return insertDefinition(trx, {
    ...owner,
    key: input.key,
    label: input.label.trim(),
    help: input.help ?? inherited?.help ?? null,
    type: input.type,
    unit: input.unit ?? null,
    min: input.min ?? null,
    max: input.max ?? null,
    tolerance: input.tolerance ?? inherited?.tolerance ?? null,
    pattern: input.pattern ?? null,
    options: input.options ? [...input.options] : [],
    required: input.required ?? false,
    variantDefining: input.variantDefining ?? inherited?.variantDefining ?? false,
    filterable: input.filterable ?? inherited?.filterable ?? false,
    whole: input.integer ?? false,
  })
}

async function change(trx: Writer, definition: DefinitionRow, input: UpdateAttributeInput): Promise<void> {
  requireSafePattern(input.pattern)
  if (input.key && input.key !== definition.key) await rename(trx, definition, input.key)
  const { unit, min, max, tolerance, pattern, help } = input
  const given = Object.fromEntries(
    Object.entries({ unit, min, max, tolerance, pattern, help }).filter(([, value]) => value !== undefined),
  )
  await updateDefinition(trx, definition.id, {
    ...given,
    label: input.label?.trim() ?? definition.label,
    options: input.options ? [...input.options] : definition.options,
    required: input.required ?? definition.required,
    variantDefining: input.variantDefining ?? definition.variantDefining,
    filterable: input.filterable ?? definition.filterable,
    whole: input.integer ?? definition.whole,
  })
}

async function rename(trx: Writer, definition: DefinitionRow, key: string): Promise<void> {
  const [overridden] = await selectOverridden(trx, definition.id)
  if (overridden) {
    throw new Refused(
      userError(
        ['input', 'key'],
        'OVERRIDE_MISMATCH',
        'It overrides an inherited definition: rename that one, this one follows.',
        {
          overridesId: overridden.id,
        },
      ),
    )
  }
  await (definition.categoryId === null
    ? updateDefinition(trx, definition.id, { key })
    : renameDefinitions(trx, definition, key))
}

async function requireDefinition(trx: Writer, globalId: string): Promise<DefinitionRow> {
  const id = rowIdOf(globalId, 'AttributeDefinition')
  const definition = id === null ? undefined : await lockDefinition(trx, id)
  if (!definition) throw new Refused(userError(['input', 'id'], 'NOT_FOUND', 'There is no such definition.'))
  return definition
}

function ownerOf(globalId: string): { categoryId: string } | { familyId: string } {
  const owner = fromGlobalId(globalId)
  if (owner?.type === 'Category') return { categoryId: owner.id }
  if (owner?.type === 'Family') return { familyId: owner.id }
  throw new Refused(userError(['input', 'ownerId'], 'NOT_FOUND', 'There is no such category or family.'))
}

const scopeOf = ({ categoryId, familyId }: DefinitionRow) =>
  categoryId === null ? { familyId: familyId ?? '' } : { categoryId }

function requireOptions(type: DefinitionRow['type'], options: readonly string[] | null | undefined): void {
  if (options && new Set(options).size < options.length) {
    throw new Refused(userError(['input', 'options'], 'INVALID', 'An option stands twice in the list.'))
  }
  if (options?.some((option) => option.trim() === '' || option.length > 200)) {
    throw new Refused(userError(['input', 'options'], 'INVALID', `An option of ${type} has 1 to 200 characters.`))
  }
}

function requireSafePattern(pattern: string | null | undefined): void {
  const problem = pattern && patternProblem(pattern)
  if (problem) throw new Refused(userError(['input', 'pattern'], 'BAD_PATTERN', problem))
}
