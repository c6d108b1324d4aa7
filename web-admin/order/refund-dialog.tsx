'use client'

import { RefundOrderDocument, type OrderSheetFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { chosenQuantities, LineQuantities } from './line-quantities.tsx'

/** Pays back shipped pieces, whether or not they come back. */
export function RefundDialog({ order, onClose }: { order: OrderSheetFragment; onClose: () => void }) {
  const command = useCommand(RefundOrderDocument, ['reason'])
  const refundable = refundableLines(order)
  const submit = async (form: FormData) => {
    const { number, version } = order
    const lines = chosenQuantities(form, refundable)
    const reason = formText(form, 'reason') || null
    if (!(await command.run({ number, lines, reason, expectedVersion: version }))) return
    announce('The refund is on its way, a credit note is issued.')
    onClose()
  }
  return (
    <FormDialog
      title={`Refund ${order.number}`}
      description="Money goes back the way it came. This can’t be undone."
      action="Refund"
      danger
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineQuantities legend="Pieces to refund" lines={refundable} />
      <TextField name="reason" label="Reason" suffix="the buyer sees it" problems={command.problems} />
    </FormDialog>
  )
}

/** Lines of which shipped pieces are not paid back yet. */
export function refundableLines({ lines }: OrderSheetFragment) {
  return lines.map((line) => ({ ...line, most: line.shipped - line.refunded })).filter(({ most }) => most > 0)
}
