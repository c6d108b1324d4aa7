'use client'

import { ShipOrderDocument, type OrderQuery, type OrderSheetFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { WarehouseSelect } from '@/warehouse/warehouse-select'
import { chosenQuantities, LineQuantities } from './line-quantities.tsx'

type Props = { order: OrderSheetFragment; warehouses: OrderQuery['warehouses']; onClose: () => void }

/** Pieces leave a warehouse for an order: all that is left, or some. */
export function ShipDialog({ order, warehouses, onClose }: Props) {
  const command = useCommand(ShipOrderDocument, ['warehouse', 'carrier', 'trackingNumber', 'trackingUrl'])
  const open = order.lines
    .map((line) => ({ ...line, most: line.quantity - line.shipped }))
    .filter(({ most }) => most > 0)

  const submit = async (form: FormData) => {
    const payload = await command.run({
      input: {
        number: order.number,
        warehouse: formText(form, 'warehouse'),
        carrier: formText(form, 'carrier'),
        trackingNumber: formText(form, 'trackingNumber') || null,
        trackingUrl: formText(form, 'trackingUrl') || null,
        lines: chosenQuantities(form, open),
        expectedVersion: order.version,
      },
    })
    if (!payload) return
    announce(`Shipment ${payload.shipment?.number} has left. Its papers are being made.`)
    onClose()
  }
  const { problems } = command
  return (
    <FormDialog
      title={`Ship ${order.number}`}
      description="Stock goes down, what is shipped is captured, invoice and packing slip are issued."
      action="Ship"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineQuantities legend="Pieces to ship" lines={open} />
      <div className="grid gap-3 sm:grid-cols-2">
        <WarehouseSelect warehouses={warehouses} problems={problems} />
        <TextField name="carrier" label="Carrier" required placeholder="DHL" problems={problems} />
        <TextField name="trackingNumber" label="Tracking number" problems={problems} />
        <TextField name="trackingUrl" label="Tracking address" type="url" problems={problems} />
      </div>
    </FormDialog>
  )
}
