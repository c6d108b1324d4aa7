import { EmptyState } from '@tensile/design-system'
import { BookOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { load } from '@/gateway/load'
import { StockLedgerDocument } from '@/gateway/operations'
import { param } from '@/shell/address'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { LedgerTable } from '@/stock/ledger-table'

export const metadata: Metadata = { title: 'Ledger' }

const pageSize = 100

export default async function LedgerPage({ searchParams }: PageProps<'/stock/ledger'>) {
  const params = await searchParams
  const sku = param(params, 'sku')
  const warehouse = param(params, 'warehouse')
  if (!sku) notFound()
  const { stockMovements } = await load(StockLedgerDocument, {
    sku,
    warehouse: warehouse || null,
    first: pageSize,
    after: param(params, 'after') || null,
  })
  return (
    <>
      <PageHeader
        trail={[{ name: 'Stock', href: '/stock' }]}
        title={<span className="font-mono text-base">{sku}</span>}
        detail={<span className="text-sm text-muted">{warehouse || 'All warehouses'}, newest first</span>}
      />
      <div className="flex flex-col gap-3 p-4">
        {stockMovements.nodes.length === 0 ? (
          <EmptyState icon={BookOpen} title="Nothing happened yet" />
        ) : (
          <LedgerTable movements={stockMovements.nodes} />
        )}
        <ListPager path="/stock/ledger" params={params} names={['movement', 'movements']} {...stockMovements} />
      </div>
    </>
  )
}
