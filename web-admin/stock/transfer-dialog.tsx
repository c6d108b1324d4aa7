'use client'

import { TransferStockDocument, type WarehouseRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { useIdempotencyKey } from '@/shell/use-idempotency-key'
import { WarehouseSelect } from '@/warehouse/warehouse-select'
import type { Location } from './location.ts'

type Props = { at: Location; warehouses: readonly WarehouseRowFragment[]; onClose: () => void }

/** Moves pieces to another warehouse. */
export function TransferDialog({ at: { product, warehouse, available }, warehouses, onClose }: Props) {
  const command = useCommand(TransferStockDocument, ['quantity', 'to', 'reason'])
  const keyOf = useIdempotencyKey()
  const submit = async (form: FormData) => {
    const input = {
      sku: product.sku,
      from: warehouse.code,
      to: formText(form, 'to'),
      quantity: formNumber(form, 'quantity') ?? 0,
      reason: formText(form, 'reason') || null,
    }
    if (!(await command.run({ input: { ...input, idempotencyKey: keyOf(input) } }))) return
    announce(`${input.quantity} × ${product.sku} moved to ${input.to}.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Transfer ${product.sku}`}
      description={`${available} available in ${warehouse.name}.`}
      action="Transfer"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField name="quantity" label="Pieces" required type="number" min={1} problems={command.problems} />
        <WarehouseSelect
          name="to"
          label="To"
          warehouses={warehouses.filter(({ code }) => code !== warehouse.code)}
          problems={command.problems}
        />
      </div>
      <TextField name="reason" label="Reason" problems={command.problems} />
    </FormDialog>
  )
}
