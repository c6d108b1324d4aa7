'use client'

import { Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import { AdjustInventoryDocument, type WarehouseRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { useIdempotencyKey } from '@/shell/use-idempotency-key'
import { WarehouseSelect } from '@/warehouse/warehouse-select'
import type { Location } from './location.ts'

type Props = {
  /** What is adjusted; null: a product that may lie nowhere yet, to be named in the form. */
  at: Location | null
  warehouses: readonly WarehouseRowFragment[]
  onClose: () => void
}

/** Corrects what is on hand: by a difference, or to what was counted. */
export function AdjustDialog({ at, warehouses, onClose }: Props) {
  const command = useCommand(AdjustInventoryDocument, ['sku', 'warehouse', 'delta', 'set', 'reason'])
  const [way, setWay] = useState<'delta' | 'set'>('delta')
  const keyOf = useIdempotencyKey()

  const submit = async (form: FormData) => {
    const input = {
      sku: at?.product.sku ?? formText(form, 'sku'),
      warehouse: at?.warehouse.code ?? formText(form, 'warehouse'),
      [way]: formNumber(form, way),
      reason: formText(form, 'reason'),
    }
    const payload = await command.run({ input: { ...input, idempotencyKey: keyOf(input) } })
    if (!payload) return
    announce(`${input.sku}: ${payload.stock?.onHand} on hand in ${input.warehouse}.`)
    onClose()
  }
  return (
    <FormDialog
      title={at ? `Adjust ${at.product.sku}` : 'Adjust stock'}
      {...(at && { description: `${at.onHand} on hand in ${at.warehouse.name}, ${at.reserved} of them reserved.` })}
      action="Adjust"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      {!at && (
        <div className="grid grid-cols-2 gap-3">
          <TextField name="sku" label="SKU" required className="font-mono" problems={command.problems} />
          <WarehouseSelect warehouses={warehouses} problems={command.problems} />
        </div>
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field label="How">
          {(control) => (
            <Select
              {...control}
              value={way}
              onChange={(event) => setWay(event.target.value === 'set' ? 'set' : 'delta')}
            >
              <option value="delta">By a difference</option>
              <option value="set">To what was counted</option>
            </Select>
          )}
        </Field>
        <TextField
          key={way}
          name={way}
          label={way === 'set' ? 'Counted' : 'Difference'}
          required
          type="number"
          step={1}
          {...(way === 'set' && { min: 0 })}
          problems={command.problems}
        />
      </div>
      <TextField name="reason" label="Reason" suffix="for the ledger" required problems={command.problems} />
    </FormDialog>
  )
}
