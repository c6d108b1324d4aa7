import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { load } from '@/gateway/load'
import { PriceListDetailDocument } from '@/gateway/operations'
import { PriceListPage } from '@/price-list/price-list-page'
import { param } from '@/shell/address'

export const metadata: Metadata = { title: 'Price list' }

const pageSize = 100

export default async function Page({ params, searchParams }: PageProps<'/price-lists/[id]'>) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const { priceList } = await load(PriceListDetailDocument, {
    id: decodeURIComponent(id),
    sku: param(query, 'sku') || null,
    first: pageSize,
    after: param(query, 'after') || null,
  })
  if (!priceList) notFound()
  return <PriceListPage list={priceList} params={query} />
}
