'use client'

import { Button, Dialog, Spinner } from '@tensile/design-system'
import { useActionState, useId, useState, type ReactNode } from 'react'
import type { Problem } from '@/cart/problem.ts'
import { Problems } from '@/cart/problems.tsx'

type Props = {
  /** On the button that asks. */
  name: string
  title: string
  description: string
  /** What leaves everything as it is. */
  keep: string
  /** What does it. */
  confirm: string
  variant?: 'primary' | 'danger'
  action: (before: Problem[], form: FormData) => Promise<Problem[]>
  /** Fields of the form. */
  children: ReactNode
}

/** A button that asks before it does something, with what has to be known for it; closed again once it is done. */
export function AskFirst({ name, title, description, keep, confirm, variant = 'primary', action, children }: Props) {
  const form = useId()
  const [open, setOpen] = useState(false)
  const [problems, submit, pending] = useActionState<Problem[], FormData>(async (before, given) => {
    const told = await action(before, given)
    if (told.length === 0) setOpen(false)
    return told
  }, [])
  return (
    <>
      <Button onClick={() => setOpen(true)}>{name}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        description={description}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{keep}</Button>
            <Button type="submit" form={form} variant={variant} disabled={pending}>
              {pending && <Spinner label="Sending" className="text-current" />}
              {confirm}
            </Button>
          </>
        }
      >
        <form id={form} action={submit} className="flex flex-col gap-3">
          <Problems problems={problems} />
          {children}
        </form>
      </Dialog>
    </>
  )
}
