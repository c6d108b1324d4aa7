'use client'

import { ReceiveReturnDocument, type OrderQuery, type ReturnRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { announce } from '@/shell/toaster'
import { WarehouseSelect } from '@/warehouse/warehouse-select'
import { LineQuantities } from './line-quantities.tsx'

type Props = { request: ReturnRowFragment; warehouses: OrderQuery['warehouses']; onClose: () => void }

/** Books what came back, and how much of it can be sold again. */
export function ReceiveReturnDialog({ request, warehouses, onClose }: Props) {
  const command = useCommand(ReceiveReturnDocument, ['warehouse'])
  const lines = request.lines.map(({ line, quantity }) => ({ ...line, most: quantity }))
  const submit = async (form: FormData) => {
    const payload = await command.run({
      id: request.id,
      warehouse: formText(form, 'warehouse'),
      lines: lines.map(({ id }) => ({
        lineId: id,
        received: formNumber(form, `received ${id}`) ?? 0,
        restocked: formNumber(form, `restocked ${id}`) ?? 0,
      })),
      expectedVersion: request.version,
    })
    if (!payload) return
    announce(`${request.number} was received.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Receive ${request.number}`}
      description="Money is paid back by a refund of the order."
      action="Receive"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <WarehouseSelect warehouses={warehouses} problems={command.problems} />
      <LineQuantities legend="Came back" name="received" lines={lines} />
      <LineQuantities legend="Can be sold again" name="restocked" lines={lines} />
    </FormDialog>
  )
}
