import type { EditableProductFragment, EffectiveFragment, ProductPatch, ProductStatus } from '@/gateway/operations'
import { draftOf, draftText, sameDraft, valueOf, type SpecDraft } from './spec-draft.ts'

/** A product while it is edited. `brandId` empty: the family's brand. */
export type ProductDraft = {
  sku: string
  name: string
  status: ProductStatus
  brandId: string
  specs: Record<string, SpecDraft>
}

/** One field as three people know it: at the start, as somebody else saved it, as it stands in the form. */
export type Divergence = { field: string; label: string; base: string; theirs: string; mine: string; collides: boolean }

/** The draft that a stored product starts as. */
export function draftOfProduct(product: EditableProductFragment): ProductDraft {
  const specs = new Map(product.specs.map((spec) => [spec.key, spec]))
  const own = product.brand && product.brand.id !== product.family.brand?.id ? product.brand.id : ''
  return {
    sku: product.sku,
    name: product.name,
    status: product.status,
    brandId: own,
    specs: draftOfSpecs(product.family.attributes, specs),
  }
}

/** An editable draft for each attribute, filled where there is a value. */
export function draftOfSpecs(
  attributes: readonly EffectiveFragment[],
  values: ReadonlyMap<string, { value: unknown; entered: unknown }>,
): Record<string, SpecDraft> {
  return Object.fromEntries(
    attributes.map(({ definition }) => [definition.key, draftOf(definition.type, values.get(definition.key))]),
  )
}

/** All values of a draft, for a product that does not exist yet. */
export function specValues(
  attributes: readonly EffectiveFragment[],
  specs: Record<string, SpecDraft>,
): Record<string, unknown> {
  const entries = attributes.map(({ definition: { key, type } }) => [key, valueOf(type, specs[key] ?? '')] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== null))
}

/** Only what differs between the two, so that a save never overwrites what the user did not touch. */
export function patchBetween(
  attributes: readonly EffectiveFragment[],
  base: ProductDraft,
  mine: ProductDraft,
): ProductPatch {
  const changed = attributes.filter(({ definition: { key } }) => !sameDraft(base.specs[key], mine.specs[key]))
  const specs = changed.map(({ definition: { key, type } }) => [key, valueOf(type, mine.specs[key] ?? '')])
  return {
    ...(base.sku !== mine.sku && { sku: mine.sku.trim() }),
    ...(base.name !== mine.name && { name: mine.name.trim() }),
    ...(base.status !== mine.status && { status: mine.status }),
    ...(base.brandId !== mine.brandId && { brandId: mine.brandId || null }),
    ...(changed.length > 0 && { specs: Object.fromEntries(specs) }),
  }
}

/** What somebody else changed since `base`, each beside what the form holds. */
export function divergencesOf(
  attributes: readonly EffectiveFragment[],
  base: ProductDraft,
  theirs: ProductDraft,
  mine: ProductDraft,
): Divergence[] {
  const plain = [
    ['sku', 'SKU'],
    ['name', 'Name'],
    ['status', 'Status'],
    ['brandId', 'Brand'],
  ] as const
  const fields = [
    ...plain.map(([field, label]) => [field, label, base[field], theirs[field], mine[field]] as const),
    ...attributes.map(({ definition: { key, label } }) => {
      return [`specs.${key}`, label, base.specs[key], theirs.specs[key], mine.specs[key]] as const
    }),
  ]
  return fields
    .filter(([, , was, now]) => !sameDraft(was, now))
    .map(([field, label, was, now, own]) => ({
      field,
      label,
      base: draftText(was),
      theirs: draftText(now),
      mine: draftText(own),
      collides: !sameDraft(was, own) && !sameDraft(now, own),
    }))
}

/** The form carried over onto somebody else's version: what the user touched stays, all else follows theirs. */
export function rebase(base: ProductDraft, theirs: ProductDraft, mine: ProductDraft): ProductDraft {
  const pick = <Value extends string>(was: Value, now: Value, own: Value): Value => (was === own ? now : own)
  const specs = Object.entries(theirs.specs).map(([key, now]) => {
    const own = mine.specs[key] ?? now
    return [key, sameDraft(base.specs[key], own) ? now : own] as const
  })
  return {
    sku: pick(base.sku, theirs.sku, mine.sku),
    name: pick(base.name, theirs.name, mine.name),
    status: pick(base.status, theirs.status, mine.status),
    brandId: pick(base.brandId, theirs.brandId, mine.brandId),
    specs: Object.fromEntries(specs),
  }
}
