'use client'

import { Button, EmptyState } from '@tensile/design-system'
import { Download, Pencil, Tags, Upload } from 'lucide-react'
import { useState } from 'react'
import { ExportPricesDocument, type PriceListDetailQuery } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { AddButton } from '@/shell/add-button'
import type { Params } from '@/shell/address'
import { FilterBar } from '@/shell/filter-bar'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { validityText } from '@/shell/validity'
import { Assignments } from './assignments.tsx'
import { EntryTable } from './entry-table.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PriceDialog } from './price-dialog.tsx'
import { PriceListForm } from './price-list-form.tsx'

type Props = { list: NonNullable<PriceListDetailQuery['priceList']>; params: Params }

/** One price list: its prices by SKU and quantity, and whom it holds for. */
export function PriceListPage({ list, params }: Props) {
  const [asked, setAsked] = useState<'edit' | 'price' | 'import' | null>(null)
  const exported = useCommand(ExportPricesDocument)
  const close = () => setAsked(null)
  const path = `/price-lists/${list.id}`
  const download = async () => {
    const payload = await exported.run({ priceListId: list.id })
    if (payload?.url) location.assign(payload.url)
  }
  return (
    <>
      <PageHeader
        trail={[{ name: 'Price lists', href: '/price-lists' }]}
        title={list.name}
        detail={
          <span className="text-sm text-muted">
            {list.currency}, priority {list.priority}, {validityText(list)}
          </span>
        }
      >
        <Button onClick={() => setAsked('edit')}>
          <Pencil aria-hidden size={13} /> Edit
        </Button>
        <Button onClick={() => void download()} disabled={exported.running}>
          <Download aria-hidden size={14} /> CSV
        </Button>
        <Button onClick={() => setAsked('import')}>
          <Upload aria-hidden size={14} /> Import
        </Button>
        <AddButton onClick={() => setAsked('price')}>Price</AddButton>
      </PageHeader>
      <div className="grid gap-4 p-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <ProblemList problems={exported.problems.rest} failure={exported.failure} />
          <FilterBar
            label="Find prices"
            path={path}
            params={params}
            search={{ name: 'sku', label: 'SKU', placeholder: 'SKU begins with, then Enter' }}
          />
          {list.entries.nodes.length === 0 ? (
            <EmptyState icon={Tags} title="No prices here" />
          ) : (
            <EntryTable list={list} entries={list.entries.nodes} />
          )}
          <ListPager path={path} params={params} names={['price', 'prices']} {...list.entries} />
        </div>
        <div>
          <Assignments list={list} />
        </div>
      </div>
      {asked === 'edit' && <PriceListForm list={list} onClose={close} />}
      {asked === 'price' && <PriceDialog list={list} entry={null} onClose={close} />}
      {asked === 'import' && <ImportDialog list={list} onClose={close} />}
    </>
  )
}
