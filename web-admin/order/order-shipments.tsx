'use client'

import { Badge, Button, Panel } from '@tensile/design-system'
import { useState } from 'react'
import { DeliverShipmentDocument, type ShipmentRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { DateTime } from '@/shell/date-time'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'

type Props = { shipments: readonly ShipmentRowFragment[]; mayDeliver: boolean }

/** What has left, with whom, and whether it has arrived. */
export function OrderShipments({ shipments, mayDeliver }: Props) {
  const [asked, setAsked] = useState<ShipmentRowFragment | null>(null)
  const delivery = useCommand(DeliverShipmentDocument)
  if (shipments.length === 0) return null
  const deliver = async ({ id, number }: ShipmentRowFragment) => {
    if (!(await delivery.run({ id }))) return
    announce(`Shipment ${number} has arrived.`)
    setAsked(null)
  }
  return (
    <Panel title="Shipments">
      <ul className="divide-y text-sm">
        {shipments.map((shipment) => (
          <li key={shipment.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className="font-medium">{shipment.number}</span>
            {shipment.deliveredAt ? <Badge tone="good">Delivered</Badge> : <Badge tone="accent">On its way</Badge>}
            <span className="text-muted">
              {shipment.carrier} from {shipment.warehouse.name}, <DateTime iso={shipment.shippedAt} />
            </span>
            <Tracking shipment={shipment} />
            {mayDeliver && !shipment.deliveredAt && (
              <Button size="sm" className="ml-auto" onClick={() => setAsked(shipment)}>
                Mark as delivered
              </Button>
            )}
            <span className="w-full text-xs text-muted">
              {shipment.lines.map(({ quantity, line }) => `${quantity} × ${line.sku}`).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {asked && (
        <FormDialog
          title={`Has ${asked.number} arrived?`}
          description="With the last shipment the order is delivered, and an invoice falls due."
          action="It has arrived"
          command={delivery}
          onSubmit={() => deliver(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  )
}

function Tracking({ shipment: { trackingNumber, trackingUrl } }: { shipment: ShipmentRowFragment }) {
  if (!trackingUrl) return trackingNumber && <span className="font-mono text-xs">{trackingNumber}</span>
  return (
    <a href={trackingUrl} target="_blank" rel="noreferrer" className="font-mono text-xs text-accent underline">
      {trackingNumber ?? 'Track'}
    </a>
  )
}
