'use client'

import { Menu, MenuItem, Button, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { MoreHorizontal } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StockRowFragment, WarehouseRowFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ActionsHead } from '@/shell/actions-column'
import { hrefOf } from '@/shell/address'
import { RowKeys } from '@/shell/row-keys'
import { AdjustDialog } from './adjust-dialog.tsx'
import { ExpectDialog } from './expect-dialog.tsx'
import { IncomingDialog } from './incoming-dialog.tsx'
import type { Location } from './location.ts'
import { PolicyDialog } from './policy-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

type Action = 'adjust' | 'transfer' | 'expect' | 'incoming' | 'policy'
type Props = { stock: readonly StockRowFragment[]; warehouses: readonly WarehouseRowFragment[] }

/** How much there is of each product in each warehouse, and what can be done with it. */
export function StockTable({ stock, warehouses }: Props) {
  const mayMove = useMay('moveStock')
  const [asked, setAsked] = useState<{ to: Action; key: string } | null>(null)
  const close = () => setAsked(null)
  const rows = stock.flatMap(({ product, ...rest }) => (product ? [{ ...rest, product }] : []))
  // As it stands now: the page is read again after each command.
  const at = rows.find((row) => keyOf(row) === asked?.key)
  return (
    <RowKeys>
      <TableScroll label="Stock" className="max-h-[calc(100dvh-13rem)] min-h-40">
        <Table caption="Stock">
          <thead>
            <tr>
              <Th pinned>SKU</Th>
              <Th>Warehouse</Th>
              <Th numeric>Available</Th>
              <Th numeric>On hand</Th>
              <Th numeric>Reserved</Th>
              <Th numeric>Incoming</Th>
              <Th numeric>Low at</Th>
              <Th numeric>Backorder up to</Th>
              <Th>Name</Th>
              {mayMove && <ActionsHead />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const key = keyOf(row)
              return <Row key={key} at={row} onAsk={mayMove ? (to) => setAsked({ to, key }) : null} />
            })}
          </tbody>
        </Table>
      </TableScroll>
      {at && asked?.to === 'adjust' && <AdjustDialog at={at} warehouses={warehouses} onClose={close} />}
      {at && asked?.to === 'transfer' && <TransferDialog at={at} warehouses={warehouses} onClose={close} />}
      {at && asked?.to === 'expect' && <ExpectDialog at={at} onClose={close} />}
      {at && asked?.to === 'incoming' && <IncomingDialog at={at} onClose={close} />}
      {at && asked?.to === 'policy' && <PolicyDialog at={at} onClose={close} />}
    </RowKeys>
  )
}

function keyOf({ product, warehouse }: Location) {
  return `${product.id} ${warehouse.code}`
}

function Row({ at, onAsk }: { at: Location; onAsk: ((to: Action) => void) | null }) {
  const { product, warehouse, available, onHand, reserved, incoming, lowStockThreshold, backorderLimit } = at
  const isLow = available <= (lowStockThreshold ?? 0)
  return (
    <Tr>
      <RowHead pinned>
        <Link
          href={hrefOf('/stock/ledger', { sku: product.sku, warehouse: warehouse.code })}
          prefetch={false}
          className="font-mono text-xs text-accent hover:underline"
        >
          {product.sku}
        </Link>
      </RowHead>
      <Td>{warehouse.code}</Td>
      <Td numeric className={isLow ? 'font-semibold text-bad' : 'font-semibold'}>
        {available.toLocaleString('en')}
      </Td>
      {[onHand, reserved, incoming.reduce((sum, { quantity }) => sum + quantity, 0)].map((pieces, index) => (
        <Td key={index} numeric className={pieces ? '' : 'text-faint'}>
          {pieces?.toLocaleString('en')}
        </Td>
      ))}
      <Td numeric className="text-muted">
        {lowStockThreshold}
      </Td>
      <Td numeric className="text-muted">
        {backorderLimit}
      </Td>
      <Td className="max-w-72 truncate" title={product.name}>
        {product.name}
      </Td>
      {onAsk && (
        <Td className="w-0">
          <RowMenu at={at} onAsk={onAsk} />
        </Td>
      )}
    </Tr>
  )
}

function RowMenu({ at, onAsk }: { at: Location; onAsk: (to: Action) => void }) {
  const router = useRouter()
  const { product, warehouse, incoming } = at
  return (
    <Menu
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Change ${product.sku} in ${warehouse.code}`}>
          <MoreHorizontal aria-hidden size={14} />
        </Button>
      }
    >
      <MenuItem onSelect={() => onAsk('adjust')}>Adjust…</MenuItem>
      <MenuItem onSelect={() => onAsk('transfer')}>Transfer…</MenuItem>
      <MenuItem onSelect={() => onAsk('expect')}>Expect a delivery…</MenuItem>
      {incoming.length > 0 && <MenuItem onSelect={() => onAsk('incoming')}>Receive a delivery…</MenuItem>}
      <MenuItem onSelect={() => onAsk('policy')}>Threshold and backorders…</MenuItem>
      <MenuItem onSelect={() => router.push(hrefOf('/stock/ledger', { sku: product.sku, warehouse: warehouse.code }))}>
        Ledger
      </MenuItem>
    </Menu>
  )
}
