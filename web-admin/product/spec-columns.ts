import type { DefinitionFragment, EffectiveFragment } from '@/gateway/operations'

const columnsMax = 8

/** The attributes that tell a leaf's products apart best: variant-defining first, then required, then the others. */
export function columnsOf(attributes: readonly EffectiveFragment[]): DefinitionFragment[] {
  const weight = ({ variantDefining, required }: DefinitionFragment) => (variantDefining ? 0 : required ? 1 : 2)
  return attributes
    .map(({ definition }) => definition)
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, columnsMax)
}
