import type { Metadata } from 'next'
import { BrandList } from '@/brand/brand-list'
import { load } from '@/gateway/load'
import { BrandsDocument } from '@/gateway/operations'

export const metadata: Metadata = { title: 'Brands' }

const pageSize = 100

export default async function BrandsPage({ searchParams }: PageProps<'/brands'>) {
  const { after } = await searchParams
  const { brands } = await load(BrandsDocument, { first: pageSize, after: typeof after === 'string' ? after : null })
  return <BrandList brands={brands} />
}
