import { EmptyState } from '@tensile/design-system'
import { Package } from 'lucide-react'
import type { Metadata } from 'next'
import { FamilyHeader } from '@/family/family-header'
import { requireFamily } from '@/family/load-family'
import { load } from '@/gateway/load'
import { FamilyProductsDocument } from '@/gateway/operations'
import { ProductTable } from '@/product/product-table'
import { columnsOf } from '@/product/spec-columns'
import { ListPager } from '@/shell/list-pager'

const pageSize = 50

export async function generateMetadata({ params }: PageProps<'/families/[id]'>): Promise<Metadata> {
  return { title: (await requireFamily((await params).id)).name }
}

export default async function FamilyPage({ params, searchParams }: PageProps<'/families/[id]'>) {
  const { after } = await searchParams
  const family = await requireFamily((await params).id)
  const data = await load(FamilyProductsDocument, {
    id: family.id,
    first: pageSize,
    after: typeof after === 'string' ? after : null,
  })
  const products = data.family?.products
  return (
    <>
      <FamilyHeader family={family} />
      <div className="flex flex-col gap-3 p-4">
        {!products || products.nodes.length === 0 ? (
          <EmptyState icon={Package} title="No products yet">
            Make one, or generate all variants at once from the values of the axes.
          </EmptyState>
        ) : (
          <ProductTable
            products={products.nodes}
            columns={columnsOf(family.attributes)}
            label={`Products of ${family.name}`}
          />
        )}
        {products && (
          <ListPager path={`/families/${family.id}`} params={{}} names={['product', 'products']} {...products} />
        )}
      </div>
    </>
  )
}
