'use client'

import type { TypedDocumentNode } from '@apollo/client'
import type { OrderSheetFragment, ProblemFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Data = Record<string, { userErrors: readonly ProblemFragment[] }>
type Variables = { number: string; reason?: string | null; expectedVersion?: number | null }
type Props = {
  order: OrderSheetFragment
  mutation: TypedDocumentNode<Data, Variables>
  title: string
  description: string
  action: string
  /** What to say when it is done. */
  done: string
  onClose: () => void
}

/** Ends an order, with a reason for the buyer. */
export function ReasonDialog({ order, mutation, title, description, action, done, onClose }: Props) {
  const command = useCommand(mutation, ['reason'])
  const submit = async (form: FormData) => {
    const reason = formText(form, 'reason') || null
    if (!(await command.run({ number: order.number, reason, expectedVersion: order.version }))) return
    announce(done)
    onClose()
  }
  return (
    <FormDialog
      title={title}
      description={description}
      action={action}
      danger
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="reason" label="Reason" suffix="the buyer sees it" problems={command.problems} />
    </FormDialog>
  )
}
