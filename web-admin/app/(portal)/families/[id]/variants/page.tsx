import type { Metadata } from 'next'
import { FamilyHeader } from '@/family/family-header'
import { requireFamily } from '@/family/load-family'
import { VariantWizard } from '@/family/variant-wizard'

export const metadata: Metadata = { title: 'Generate variants' }

export default async function FamilyVariantsPage({ params }: PageProps<'/families/[id]/variants'>) {
  const family = await requireFamily((await params).id)
  return (
    <>
      <FamilyHeader family={family} />
      <VariantWizard family={family} />
    </>
  )
}
