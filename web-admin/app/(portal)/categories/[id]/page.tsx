import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AttributeTable } from '@/attribute/attribute-table'
import { CategoryHeader } from '@/category/category-header'
import { load } from '@/gateway/load'
import { CategoryDetailDocument } from '@/gateway/operations'

const loadCategory = cache(
  async (id: string) => (await load(CategoryDetailDocument, { id: decodeURIComponent(id) })).category,
)

export async function generateMetadata({ params }: PageProps<'/categories/[id]'>): Promise<Metadata> {
  return { title: (await loadCategory((await params).id))?.name ?? 'Category' }
}

export default async function CategoryPage({ params }: PageProps<'/categories/[id]'>) {
  const category = await loadCategory((await params).id)
  if (!category) notFound()
  return (
    <>
      <CategoryHeader category={category} />
      <AttributeTable owner={category} attributes={category.attributes} />
    </>
  )
}
