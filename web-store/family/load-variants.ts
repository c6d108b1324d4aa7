import 'server-only'
import { load } from '@/gateway/load.ts'
import { FamilyVariantsDocument, type VariantPageFragment } from '@/gateway/operations.ts'

/** A table of more rows than this helps nobody; the page says that it stops there. */
export const variantsMax = 5000

/** The first page and all that follow, in the order of the variant axes. */
export async function loadVariants(id: string, first: VariantPageFragment): Promise<VariantPageFragment['nodes']> {
  const variants = [...first.nodes]
  let { hasNextPage, endCursor } = first.pageInfo
  while (hasNextPage && endCursor && variants.length < variantsMax) {
    const { family } = await load(FamilyVariantsDocument, { id, after: endCursor })
    if (!family) break
    variants.push(...family.products.nodes)
    ;({ hasNextPage, endCursor } = family.products.pageInfo)
  }
  return variants
}
