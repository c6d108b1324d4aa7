import { Callout, EmptyState } from '@tensile/design-system'
import { PackageOpen } from 'lucide-react'
import type { FamilyQuery } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'
import type { Units } from '@/specs/load-units.ts'
import { specColumns } from '@/specs/spec-columns.ts'
import { loadVariants, variantsMax } from './load-variants.ts'
import { SharedSpecs } from './shared-specs.tsx'
import type { VariantChoice } from './variant-filter.ts'
import { variantSheet } from './variant-sheet.ts'
import { VariantTable } from './variant-table.tsx'

type Props = {
  family: NonNullable<FamilyQuery['family']> & { units: Units }
  choice: VariantChoice
}

/** What all variants share, then a table of what tells them apart. */
export async function Variants({ family, choice }: Props) {
  const variants = await loadVariants(family.id, family.products)
  if (variants.length === 0) {
    return (
      <EmptyState icon={PackageOpen} title="No variants yet">
        The parts of this family appear here as soon as they are published.
      </EmptyState>
    )
  }
  const { shared, columns, rows } = variantSheet(specColumns(family.attributes, family.units), variants)
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,max-content)_minmax(16rem,1fr)]">
      <div className="xl:order-last xl:mt-10">
        <SharedSpecs specs={shared} />
      </div>
      <VariantTable name={family.name} columns={columns} rows={rows} initialChoice={choice} />
      {variants.length < family.products.totalCount && (
        <Callout
          title={`The first ${formatCount(variantsMax)} of ${formatCount(family.products.totalCount)} variants`}
        />
      )}
    </div>
  )
}
