'use client'

import { RequestReturnDocument, type OrderSheetFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { chosenQuantities, LineQuantities } from './line-quantities.tsx'

/** Opens a return for a buyer who called. */
export function ReturnDialog({ order, onClose }: { order: OrderSheetFragment; onClose: () => void }) {
  const command = useCommand(RequestReturnDocument, ['reason'])
  const returnable = order.lines.map((line) => ({ ...line, most: line.returnable })).filter(({ most }) => most > 0)
  const submit = async (form: FormData) => {
    const lines = chosenQuantities(form, returnable)
    const payload = await command.run({ number: order.number, lines, reason: formText(form, 'reason') })
    if (!payload) return
    announce(`Return ${payload.returnRequest?.number} was opened.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Return of ${order.number}`}
      action="Open the return"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineQuantities legend="Pieces to return" lines={returnable} none />
      <TextField name="reason" label="Reason" required suffix="in the buyer’s words" problems={command.problems} />
    </FormDialog>
  )
}
