import { EmptyState } from '@tensile/design-system'
import { FolderTree } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/shell/page-header'

export const metadata: Metadata = { title: 'Categories' }

export default function CategoriesPage() {
  return (
    <>
      <PageHeader title="Categories" />
      <div className="p-4">
        <EmptyState icon={FolderTree} title="Choose a category, or begin with a cluster">
          What is defined for it is inherited by every category, family and product below it.
        </EmptyState>
      </div>
    </>
  )
}
