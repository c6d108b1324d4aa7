import { EmptyState } from '@tensile/design-system'
import { Warehouse } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { load } from '@/gateway/load'
import { StockDocument } from '@/gateway/operations'
import { choice, param } from '@/shell/address'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { AdjustButton } from '@/stock/adjust-button'
import { StockFilters } from '@/stock/stock-filters'
import { stockStatuses } from '@/stock/stock-statuses'
import { StockTable } from '@/stock/stock-table'
import { StockTabs } from '@/stock/stock-tabs'

export const metadata: Metadata = { title: 'Stock' }

const pageSize = 50
const statuses = stockStatuses.map(({ status }) => status)

export default async function StockPage({ searchParams }: PageProps<'/stock'>) {
  const params = await searchParams
  const { stock, warehouses } = await load(StockDocument, {
    sku: param(params, 'sku') || null,
    warehouse: param(params, 'warehouse') || null,
    status: choice(params, 'status', statuses),
    first: pageSize,
    after: param(params, 'after') || null,
  })
  return (
    <>
      <PageHeader title="Stock">
        <AdjustButton warehouses={warehouses} />
      </PageHeader>
      <StockTabs />
      <div className="flex flex-col gap-3 p-4">
        <StockFilters params={params} warehouses={warehouses} />
        {stock.nodes.length === 0 ? (
          <EmptyState icon={Warehouse} title="No stock here">
            {warehouses.length > 0 ? (
              'What is put on a shelf of a warehouse is listed, by part number.'
            ) : (
              <>
                Stock lies in warehouses:{' '}
                <Link href="/stock/warehouses" className="text-accent underline">
                  open the first one
                </Link>
                .
              </>
            )}
          </EmptyState>
        ) : (
          <StockTable stock={stock.nodes} warehouses={warehouses} />
        )}
        <ListPager path="/stock" params={params} names={['place', 'places']} {...stock} />
      </div>
    </>
  )
}
