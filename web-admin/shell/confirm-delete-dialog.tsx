'use client'

import { Button, Dialog } from '@tensile/design-system'
import type { ReactNode } from 'react'
import type { Failure } from '@/gateway/failure'
import type { ProblemFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What is deleted: "Hex Nuts". */
  name: string
  problems: readonly ProblemFragment[]
  failure: Failure | null
  running: boolean
  onConfirm: () => void
  children?: ReactNode
}

/** Asks before something is deleted for good, and says why when it could not be. */
export function ConfirmDeleteDialog(props: Props) {
  const { open, onOpenChange, name, problems, failure, running, onConfirm, children } = props
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${name}?`}
      description="This can’t be undone. The audit log keeps what it was."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Back</Button>
          <Button variant="danger" disabled={running} onClick={onConfirm}>
            Delete
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 empty:hidden">
        <ProblemList problems={problems} failure={failure} />
        {children}
      </div>
    </Dialog>
  )
}
