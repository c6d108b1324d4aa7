'use client'

import { Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import { AdjustInventoryDocument } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { useIdempotencyKey } from '@/shell/use-idempotency-key'
import type { Location } from './stock-table.tsx'

/** Corrects what is on hand: by a difference, or to what was counted. */
export function AdjustDialog({ at, onClose }: { at: Location; onClose: () => void }) {
  const { product, warehouse } = at
  const command = useCommand(AdjustInventoryDocument, ['delta', 'set', 'reason'])
  const [way, setWay] = useState<'delta' | 'set'>('delta')
  const keyOf = useIdempotencyKey()

  const submit = async (form: FormData) => {
    const input = {
      sku: product.sku,
      warehouse: warehouse.code,
      [way]: formNumber(form, way),
      reason: formText(form, 'reason'),
    }
    const payload = await command.run({ input: { ...input, idempotencyKey: keyOf(input) } })
    if (!payload) return
    announce(`${product.sku}: ${payload.stock?.onHand} on hand in ${warehouse.code}.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Adjust ${product.sku}`}
      description={`${at.onHand} on hand in ${warehouse.name}, ${at.reserved} of them reserved.`}
      action="Adjust"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
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
