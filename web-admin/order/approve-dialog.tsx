'use client'

import { ApproveOrderDocument, type OrderSheetFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'

/** Lets an order go on that waits for approval. */
export function ApproveDialog({ order, onClose }: { order: OrderSheetFragment; onClose: () => void }) {
  const command = useCommand(ApproveOrderDocument)
  const submit = async () => {
    if (!(await command.run({ number: order.number, expectedVersion: order.version }))) return
    announce(`${order.number} was approved.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Approve ${order.number}?`}
      description="In place of the buyer’s company. It is paid and shipped as any other then."
      action="Approve"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}
