import { Badge, Panel } from '@tensile/design-system'
import { ExternalLink, Truck } from 'lucide-react'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { formatInstant } from '@/price/format-date.ts'

/** What left, with whom, and where to follow it. */
export function Shipments({ shipments }: Pick<OrderSheetFragment, 'shipments'>) {
  if (shipments.length === 0) return null
  return (
    <Panel title="Shipments">
      <ul className="divide-y text-sm">
        {shipments.map(({ number, carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, warehouse, lines }) => (
          <li key={number} className="px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
              <span className="inline-flex items-center gap-1.5 font-medium">
                <Truck aria-hidden size={14} className="text-faint" /> {number}
              </span>
              <span>{carrier}</span>
              {trackingUrl ? (
                <a
                  href={trackingUrl}
                  rel="noreferrer"
                  className="inline-flex items-center gap-1 font-mono text-xs text-accent hover:underline"
                >
                  {trackingNumber ?? 'Track'} <ExternalLink aria-hidden size={12} />
                </a>
              ) : (
                trackingNumber && <span className="font-mono text-xs">{trackingNumber}</span>
              )}
              {deliveredAt ? (
                <Badge tone="good">Delivered {formatInstant(deliveredAt)}</Badge>
              ) : (
                <Badge tone="accent">On its way</Badge>
              )}
            </p>
            <p className="text-xs text-muted">
              From {warehouse.name}, {formatInstant(shippedAt)}:{' '}
              {lines.map(({ quantity, line }) => `${quantity} × ${line.sku}`).join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
