import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CategoryHeader } from '@/category/category-header'
import { FamilyList } from '@/family/family-list'
import { load } from '@/gateway/load'
import { CategoryDetailDocument, CategoryFamiliesDocument } from '@/gateway/operations'

export const metadata: Metadata = { title: 'Families' }

const pageSize = 50

export default async function CategoryFamiliesPage({ params, searchParams }: PageProps<'/categories/[id]/families'>) {
  const id = decodeURIComponent((await params).id)
  const { after } = await searchParams
  const [{ category }, families] = await Promise.all([
    load(CategoryDetailDocument, { id }),
    load(CategoryFamiliesDocument, { id, first: pageSize, after: typeof after === 'string' ? after : null }),
  ])
  if (!category || !families.category) notFound()
  return (
    <>
      <CategoryHeader category={category} />
      <FamilyList category={category} families={families.category.families} />
    </>
  )
}
