'use client'

import { Button, Dialog } from '@tensile/design-system'
import { useId, type ReactNode } from 'react'
import type { Failure } from '@/gateway/failure'
import type { FieldProblems } from '@/gateway/field-problems'
import { ProblemList } from '@/gateway/problem-list'

type Props = {
  title: string
  description?: string
  /** What the main button says: "Ship". */
  action: string
  danger?: boolean
  /** The form checks itself and says so beside its fields; the browser does not. */
  noValidate?: boolean
  /** Of useCommand. */
  command: { running: boolean; problems: FieldProblems; failure: Failure | null }
  onSubmit: (form: FormData) => Promise<void>
  onClose: () => void
  children?: ReactNode
}

/** A form in a dialog. It stays as it was typed until the command has done what was asked, and says why when it could not. */
export function FormDialog(props: Props) {
  const { title, description, action, danger, noValidate, command, onSubmit, onClose, children } = props
  const id = useId()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={id} variant={danger ? 'danger' : 'primary'} disabled={command.running}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate={noValidate}
        onSubmit={(event) => {
          event.preventDefault()
          // The page below may be a form too, and React takes events through portals.
          event.stopPropagation()
          void onSubmit(new FormData(event.currentTarget))
        }}
        className="flex flex-col gap-3 empty:hidden"
      >
        <ProblemList problems={command.problems.rest} failure={command.failure} />
        {children}
      </form>
    </Dialog>
  )
}
