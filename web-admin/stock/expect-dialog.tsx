'use client'

import { CreateIncomingDocument } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import type { Location } from './location.ts'

/** Notes what a supplier will deliver; buyers see the date. */
export function ExpectDialog({ at: { product, warehouse }, onClose }: { at: Location; onClose: () => void }) {
  const command = useCommand(CreateIncomingDocument, ['quantity', 'expectedAt', 'reference'])
  const submit = async (form: FormData) => {
    const input = {
      sku: product.sku,
      warehouse: warehouse.code,
      quantity: formNumber(form, 'quantity') ?? 0,
      expectedAt: `${formText(form, 'expectedAt')}T12:00:00Z`,
      reference: formText(form, 'reference') || null,
    }
    if (!(await command.run({ input }))) return
    announce(`${input.quantity} × ${product.sku} are expected.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Expect ${product.sku}`}
      description={`A delivery to ${warehouse.name}. Buyers see the date, not the reference.`}
      action="Expect"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField name="quantity" label="Pieces" required type="number" min={1} problems={command.problems} />
        <TextField name="expectedAt" label="Expected on" required type="date" problems={command.problems} />
      </div>
      <TextField name="reference" label="Reference" suffix="the supplier’s order" problems={command.problems} />
    </FormDialog>
  )
}
