'use client'

import { SetStockPolicyDocument } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import type { Location } from './location.ts'

/** How a product is kept in a warehouse: when it is low, and how much may be promised beyond what is there. */
export function PolicyDialog({ at, onClose }: { at: Location; onClose: () => void }) {
  const { product, warehouse, lowStockThreshold, backorderLimit } = at
  const command = useCommand(SetStockPolicyDocument, ['lowStockThreshold', 'backorderLimit'])
  const submit = async (form: FormData) => {
    const input = {
      sku: product.sku,
      warehouse: warehouse.code,
      lowStockThreshold: formNumber(form, 'lowStockThreshold'),
      backorderLimit: formNumber(form, 'backorderLimit'),
    }
    if (!(await command.run({ input }))) return
    announce(`${product.sku} in ${warehouse.code} was saved.`)
    onClose()
  }
  return (
    <FormDialog
      title={`${product.sku} in ${warehouse.name}`}
      action="Save"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="lowStockThreshold"
        label="Low at"
        suffix="pieces available; 0: never"
        required
        type="number"
        min={0}
        defaultValue={lowStockThreshold ?? 0}
        problems={command.problems}
      />
      <TextField
        name="backorderLimit"
        label="Backorder up to"
        suffix="pieces beyond what is on hand; 0: none"
        required
        type="number"
        min={0}
        defaultValue={backorderLimit ?? 0}
        problems={command.problems}
      />
    </FormDialog>
  )
}
