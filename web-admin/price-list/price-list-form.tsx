'use client'

import { CreatePriceListDocument, UpdatePriceListDocument, type PriceListRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { ValidityFields, validityIn } from '@/shell/validity'

/** Makes a price list, or changes its head. */
export function PriceListForm({ list, onClose }: { list: PriceListRowFragment | null; onClose: () => void }) {
  const fields = ['name', 'currency', 'priority', 'validFrom', 'validUntil']
  const create = useCommand(CreatePriceListDocument, fields)
  const update = useCommand(UpdatePriceListDocument, fields)
  const command = list ? update : create
  const { problems } = command

  const submit = async (form: FormData) => {
    const input = {
      name: formText(form, 'name'),
      currency: formText(form, 'currency').toUpperCase(),
      priority: formNumber(form, 'priority') ?? 0,
      ...validityIn(form, list),
    }
    const payload = list
      ? await update.run({ input: { ...input, id: list.id, expectedVersion: list.version } })
      : await create.run({ input })
    if (!payload) return
    announce(`${input.name} was saved.`)
    onClose()
  }
  return (
    <FormDialog
      title={list ? `Edit ${list.name}` : 'New price list'}
      action={list ? 'Save' : 'Create'}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required defaultValue={list?.name} problems={problems} />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name="currency"
          label="Currency"
          required
          maxLength={3}
          defaultValue={list?.currency ?? 'EUR'}
          problems={problems}
        />
        <TextField
          name="priority"
          label="Priority"
          suffix="the highest decides"
          required
          type="number"
          defaultValue={list?.priority ?? 0}
          problems={problems}
        />
      </div>
      <ValidityFields of={list} problems={problems} />
    </FormDialog>
  )
}
