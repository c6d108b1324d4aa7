import type { Metadata } from 'next'
import { FamilyChooser } from '@/family/family-chooser'
import { requireFamily } from '@/family/load-family'
import { ProductCreator } from '@/product/product-creator'
import { PageHeader } from '@/shell/page-header'

export const metadata: Metadata = { title: 'New product' }

export default async function NewProductPage({ searchParams }: PageProps<'/products/new'>) {
  const { family } = await searchParams
  if (typeof family === 'string') {
    const chosen = await requireFamily(family)
    return <ProductCreator key={chosen.id} family={chosen} />
  }
  return (
    <>
      <PageHeader
        trail={[{ name: 'Products', href: '/products' }]}
        title="New product"
        detail={<span className="text-sm text-muted">Choose its family</span>}
      />
      <FamilyChooser />
    </>
  )
}
