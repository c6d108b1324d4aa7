'use client'

import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { RemovePricesDocument, type PriceEntryRowFragment, type PriceListRowFragment } from '@/gateway/operations'
import { ActionsHead } from '@/shell/actions-column'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { formatMoney } from '@/shell/format-money'
import { RowAction } from '@/shell/row-action'
import { PriceDialog } from './price-dialog.tsx'

type Props = { list: PriceListRowFragment; entries: readonly PriceEntryRowFragment[] }

/** Prices of a list, by SKU and quantity. */
export function EntryTable({ list, entries }: Props) {
  const [editing, setEditing] = useState<PriceEntryRowFragment | null>(null)
  const [removing, setRemoving] = useState<PriceEntryRowFragment | null>(null)
  return (
    <>
      <TableScroll label="Prices" className="max-h-[calc(100dvh-12rem)] min-h-40">
        <Table caption="Prices">
          <thead>
            <tr>
              <Th pinned>SKU</Th>
              <Th numeric>From pieces</Th>
              <Th numeric>Price of a piece</Th>
              <Th>Name</Th>
              <ActionsHead />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const { sku, minQuantity, product, unit } = entry
              return (
                <Tr key={`${sku} ${minQuantity}`}>
                  <RowHead pinned className="font-mono text-xs">
                    <Link href={`/products/${product.id}`} prefetch={false} className="text-accent hover:underline">
                      {sku}
                    </Link>
                  </RowHead>
                  <Td numeric>{minQuantity}</Td>
                  <Td numeric>{formatMoney(unit)}</Td>
                  <Td className="max-w-80 truncate" title={product.name}>
                    {product.name}
                  </Td>
                  <Td className="w-0 text-right">
                    <RowAction
                      icon={Pencil}
                      label={`Change ${sku} from ${minQuantity}`}
                      onClick={() => setEditing(entry)}
                    />
                    <RowAction
                      icon={Trash2}
                      label={`Remove ${sku} from ${minQuantity}`}
                      onClick={() => setRemoving(entry)}
                    />
                  </Td>
                </Tr>
              )
            })}
          </tbody>
        </Table>
      </TableScroll>
      {editing && <PriceDialog list={list} entry={editing} onClose={() => setEditing(null)} />}
      {removing && (
        <ConfirmDeleteDialog
          mutation={RemovePricesDocument}
          variables={{
            input: {
              priceListId: list.id,
              entries: [{ sku: removing.sku, minQuantity: removing.minQuantity }],
              expectedVersion: list.version,
            },
          }}
          name={`the price of ${removing.sku} from ${removing.minQuantity}`}
          announcement={`The price of ${removing.sku} was removed.`}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}
