'use client'

import { UpdateIncomingDocument, type IncomingRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { dayOf } from '@/shell/day'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Props = { incoming: IncomingRowFragment; sku: string; onClose: (outcome: 'saved' | 'left') => void }

/** A supplier delivers more, less or at another date than was expected; buyers see the new date. */
export function ChangeIncomingDialog({ incoming, sku, onClose }: Props) {
  const command = useCommand(UpdateIncomingDocument, ['quantity', 'expectedAt', 'reference'])
  const submit = async (form: FormData) => {
    const day = formText(form, 'expectedAt')
    const input = {
      id: incoming.id,
      expectedVersion: incoming.version,
      quantity: formNumber(form, 'quantity'),
      // A day that was not changed stays the instant it was.
      expectedAt: day === dayOf(incoming.expectedAt) ? incoming.expectedAt : `${day}T12:00:00Z`,
      reference: formText(form, 'reference') || null,
    }
    if (!(await command.run({ input }))) return
    announce(`${input.quantity} × ${sku} are expected.`)
    onClose('saved')
  }
  const { problems } = command
  return (
    <FormDialog
      title={`Change what is expected of ${sku}`}
      action="Save"
      command={command}
      onSubmit={submit}
      onClose={() => onClose('left')}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name="quantity"
          label="Pieces"
          required
          type="number"
          min={1}
          defaultValue={incoming.quantity}
          problems={problems}
        />
        <TextField
          name="expectedAt"
          label="Expected on"
          required
          type="date"
          defaultValue={dayOf(incoming.expectedAt)}
          problems={problems}
        />
      </div>
      <TextField
        name="reference"
        label="Reference"
        suffix="the supplier’s order"
        defaultValue={incoming.reference ?? ''}
        problems={problems}
      />
    </FormDialog>
  )
}
