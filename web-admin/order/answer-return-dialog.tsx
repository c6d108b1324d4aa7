'use client'

import { ApproveReturnDocument, RejectReturnDocument, type ReturnRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Props = { request: ReturnRowFragment; agree: boolean; onClose: () => void }

/** Agrees to a return, or refuses it and says why. */
export function AnswerReturnDialog({ request: { id, number, version }, agree, onClose }: Props) {
  const approval = useCommand(ApproveReturnDocument, ['answer'])
  const rejection = useCommand(RejectReturnDocument, ['answer'])
  const command = agree ? approval : rejection
  const submit = async (form: FormData) => {
    const variables = { id, answer: formText(form, 'answer'), expectedVersion: version }
    if (!(await (agree ? approval.run(variables) : rejection.run(variables)))) return
    announce(`The buyer is told about ${number}.`)
    onClose()
  }
  return (
    <FormDialog
      title={agree ? `Agree to ${number}?` : `Refuse ${number}?`}
      action={agree ? 'Agree' : 'Refuse'}
      danger={!agree}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="answer"
        label="Answer"
        suffix="the buyer sees it"
        required={!agree}
        problems={command.problems}
      />
    </FormDialog>
  )
}
