import { Button, EmptyState } from '@tensile/design-system'
import { PackageSearch, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { load } from '@/gateway/load'
import { CategoryDetailDocument, ProductBySkuDocument, ProductsDocument } from '@/gateway/operations'
import { listHref, readListQuery, type ListQuery } from '@/product/list-query'
import { ProductFilters } from '@/product/product-filters'
import { ProductTable } from '@/product/product-table'
import { columnsOf } from '@/product/spec-columns'
import { requireViewer } from '@/session/viewer'
import { may } from '@/session/staff'
import { PageHeader } from '@/shell/page-header'
import { Pager } from '@/shell/pager'

export const metadata: Metadata = { title: 'Products' }

const pageSize = 50

export default async function ProductsPage({ searchParams }: PageProps<'/products'>) {
  const params = await searchParams
  const query = readListQuery(params)
  const [viewer, category, { nodes, pageInfo, totalCount }] = await Promise.all([
    requireViewer(),
    query.category ? load(CategoryDetailDocument, { id: query.category }).then((data) => data.category) : null,
    loadProducts(query),
  ])
  const count = `${totalCount.toLocaleString('en')} ${totalCount === 1 ? 'product' : 'products'}`
  const { startCursor, endCursor } = pageInfo
  return (
    <>
      <PageHeader title="Products">
        {may(viewer.roles, 'editCatalog') && (
          <Button variant="primary" asChild>
            <Link href="/products/new">
              <Plus aria-hidden size={14} /> Product
            </Link>
          </Button>
        )}
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        <ProductFilters params={params} category={category} />
        {nodes.length === 0 ? (
          <NoProducts query={query} />
        ) : (
          <ProductTable
            products={nodes}
            columns={category?.level === 'LEAF' ? columnsOf(category.attributes) : []}
            {...(!query.sku && { sorting: { sort: query.sort, href: (sort: string) => listHref(params, { sort }) } })}
          />
        )}
        <Pager
          total={count}
          previous={pageInfo.hasPreviousPage && startCursor ? listHref(params, { before: startCursor }) : null}
          next={pageInfo.hasNextPage && endCursor ? listHref(params, { after: endCursor }) : null}
        />
      </div>
    </>
  )
}

function NoProducts({ query: { sku, category, status } }: { query: ListQuery }) {
  if (!sku && !category && !status) {
    return (
      <EmptyState icon={PackageSearch} title="No products yet">
        A product belongs to a family of a{' '}
        <Link href="/categories" className="text-accent underline">
          category
        </Link>
        . A whole catalog comes in by <code className="text-xs whitespace-nowrap">npm run import</code>.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={PackageSearch} title={sku ? `No product has the SKU ${sku}` : 'No product fits these filters'}>
      <Link href="/products" className="text-accent underline">
        Show all products
      </Link>
    </EmptyState>
  )
}

/** One page of the list. A SKU names at most one product, whatever the other filters say. */
async function loadProducts({ category, status, sku, sort, after, before }: ListQuery) {
  if (sku) {
    const { product } = await load(ProductBySkuDocument, { sku })
    const nodes = product ? [product] : []
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    return { nodes, pageInfo, totalCount: nodes.length }
  }
  const page = before ? { last: pageSize, before } : { first: pageSize, after }
  return (await load(ProductsDocument, { categoryId: category, status, sort, ...page })).products
}
