import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import type { StockLedgerQuery, StockMovementKind } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'

const kinds: Record<StockMovementKind, string> = {
  ADJUSTMENT: 'Adjustment',
  RECEIPT: 'Receipt',
  RELEASE: 'Released',
  RESERVATION: 'Reserved',
  RETURN: 'Return',
  SHIPMENT: 'Shipment',
  TRANSFER: 'Transfer',
}

/** Every change of a product's stock, newest first. */
export function LedgerTable({ movements }: { movements: StockLedgerQuery['stockMovements']['nodes'] }) {
  return (
    <TableScroll label="Ledger" className="max-h-[calc(100dvh-11rem)] min-h-40">
      <Table caption="Ledger">
        <thead>
          <tr>
            <Th>At</Th>
            <Th>What</Th>
            <Th>Warehouse</Th>
            <Th numeric>On hand</Th>
            <Th numeric>Reserved</Th>
            <Th>Reason</Th>
            <Th>By</Th>
          </tr>
        </thead>
        <tbody>
          {movements.map(({ id, at, kind, warehouse, onHand, reserved, reason, actor }) => (
            <Tr key={id}>
              <RowHead className="font-normal">
                <DateTime iso={at} seconds />
              </RowHead>
              <Td>{kinds[kind]}</Td>
              <Td>{warehouse.code}</Td>
              <Td numeric>{signed(onHand)}</Td>
              <Td numeric>{signed(reserved)}</Td>
              <Td className="max-w-72 truncate">{reason}</Td>
              <Td className="text-muted">{actor.replace(/^user:/, '')}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}

/** "+5", "−3"; nothing for 0. */
function signed(pieces: number): string {
  if (pieces === 0) return ''
  return pieces > 0 ? `+${pieces.toLocaleString('en')}` : `−${(-pieces).toLocaleString('en')}`
}
