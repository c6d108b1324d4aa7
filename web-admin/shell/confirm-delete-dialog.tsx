'use client'

import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { Button, Dialog } from '@tensile/design-system'
import type { ReactNode } from 'react'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand, type Payload } from '@/gateway/use-command'
import { announce } from './toaster.tsx'

type Props<Data extends Record<string, Payload>, Variables extends OperationVariables> = {
  mutation: TypedDocumentNode<Data, Variables>
  variables: NoInfer<Variables>
  /** What is deleted: "Hex Nuts". */
  name: string
  /** What is said afterwards, when that is not "Hex Nuts was deleted." */
  announcement?: string
  /** It can't be confirmed yet. */
  disabled?: boolean
  onClose: (outcome: 'deleted' | 'left') => void
  children?: ReactNode
}

/** Asks before something is deleted for good, deletes it, and says why when it could not be. */
export function ConfirmDeleteDialog<Data extends Record<string, Payload>, Variables extends OperationVariables>(
  props: Props<Data, Variables>,
) {
  const { mutation, variables, name, announcement = `${name} was deleted.`, disabled, onClose, children } = props
  const { run, running, problems, failure } = useCommand(mutation)
  const remove = async () => {
    if (!(await run(variables))) return
    announce(announcement)
    onClose('deleted')
  }
  const leave = () => onClose('left')
  return (
    <Dialog
      open
      onOpenChange={leave}
      title={`Delete ${name}?`}
      description="This can’t be undone. The audit log keeps what it was."
      footer={
        <>
          <Button onClick={leave}>Back</Button>
          <Button variant="danger" disabled={running || disabled} onClick={() => void remove()}>
            Delete
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 empty:hidden">
        <ProblemList problems={problems.rest} failure={failure} />
        {children}
      </div>
    </Dialog>
  )
}
