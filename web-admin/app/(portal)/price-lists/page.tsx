import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { PriceListsDocument } from '@/gateway/operations'
import { PriceListTable } from '@/price-list/price-list-table'
import { param } from '@/shell/address'

export const metadata: Metadata = { title: 'Price lists' }

const pageSize = 50

export default async function PriceListsPage({ searchParams }: PageProps<'/price-lists'>) {
  const after = param(await searchParams, 'after') || null
  const { priceLists } = await load(PriceListsDocument, { first: pageSize, after })
  return <PriceListTable priceLists={priceLists} />
}
