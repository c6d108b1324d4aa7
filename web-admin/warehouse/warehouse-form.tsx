'use client'

import { CreateWarehouseDocument, UpdateWarehouseDocument, type WarehouseRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

/** Opens a warehouse, or changes one. */
export function WarehouseForm({ warehouse, onClose }: { warehouse: WarehouseRowFragment | null; onClose: () => void }) {
  const fields = ['code', 'name', 'priority']
  const create = useCommand(CreateWarehouseDocument, fields)
  const update = useCommand(UpdateWarehouseDocument, fields)
  const command = warehouse ? update : create
  const { problems } = command

  const submit = async (form: FormData) => {
    const input = { name: formText(form, 'name'), priority: formNumber(form, 'priority') }
    const payload = warehouse
      ? await update.run({ input: { ...input, id: warehouse.id, expectedVersion: warehouse.version } })
      : await create.run({ input: { ...input, code: formText(form, 'code') } })
    if (!payload) return
    announce(`${input.name} was saved.`)
    onClose()
  }
  return (
    <FormDialog
      title={warehouse ? `Edit ${warehouse.name}` : 'New warehouse'}
      action={warehouse ? 'Save' : 'Create'}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      {!warehouse && (
        <TextField
          name="code"
          label="Code"
          suffix="capital letters and digits; it stays"
          required
          className="font-mono"
          problems={problems}
        />
      )}
      <TextField name="name" label="Name" required defaultValue={warehouse?.name} problems={problems} />
      <TextField
        name="priority"
        label="Priority"
        suffix="the lowest ships first"
        required
        type="number"
        min={1}
        max={1000}
        defaultValue={warehouse?.priority ?? 100}
        problems={problems}
      />
    </FormDialog>
  )
}
