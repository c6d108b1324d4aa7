import type { Metadata } from 'next'
import { AttributeTable } from '@/attribute/attribute-table'
import { FamilyHeader } from '@/family/family-header'
import { requireFamily } from '@/family/load-family'

export const metadata: Metadata = { title: 'Attributes' }

export default async function FamilyAttributesPage({ params }: PageProps<'/families/[id]/attributes'>) {
  const family = await requireFamily((await params).id)
  return (
    <>
      <FamilyHeader family={family} />
      <AttributeTable owner={family} attributes={family.attributes} />
    </>
  )
}
