import { EmptyState } from '@tensile/design-system'
import { PackageOpen } from 'lucide-react'
import { notFound } from 'next/navigation'
import { findCategory } from '@/category/find-category.ts'
import { readListing } from '@/category/listing-address.ts'
import { ListingBar } from '@/category/listing-bar.tsx'
import { loadListing } from '@/category/load-listing.ts'
import { ProductTable } from '@/category/product-table.tsx'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const category = await findCategory((await params).slug)
  if (!category) notFound()
  const listing = readListing(await searchParams)
  const products = await loadListing(category, listing)
  if (products.totalCount === 0) {
    return (
      <div className="mt-4">
        <EmptyState icon={PackageOpen} title={`Nothing in ${category.name} yet`}>
          Products appear here as soon as they are published.
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <ListingBar slug={category.slug} listing={listing} products={products} place="top" />
      <ProductTable category={category} listing={listing} products={products.nodes} />
      <ListingBar slug={category.slug} listing={listing} products={products} place="bottom" />
    </>
  )
}
