import 'server-only'
import { redirect } from 'next/navigation'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { CategoryProductsDocument } from '@/gateway/operations.ts'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { type Listing, listingHref, toProductSort } from './listing-address.ts'

/** One page of a category's products. A cursor that is no longer understood leads to the first page. */
export async function loadListing(category: { id: string; slug: string; columns: SpecColumn[] }, listing: Listing) {
  const { after, before, size } = listing
  const specKeys = category.columns.map(({ key }) => key)
  const page = before ? { last: size, before } : { first: size, ...(after && { after }) }
  try {
    const variables = { categoryId: category.id, sort: toProductSort(listing.sort, specKeys), ...page }
    return (await load(CategoryProductsDocument, variables)).products
  } catch (error) {
    const stale = error instanceof Failure && error.code === 'BAD_USER_INPUT' && (after !== null || before !== null)
    if (stale) redirect(listingHref(category.slug, { sort: listing.sort, size }))
    throw error
  }
}
