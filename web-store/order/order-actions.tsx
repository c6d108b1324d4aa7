'use client'

import { Button, Dialog, Field, Input, Spinner } from '@tensile/design-system'
import { useActionState, useState } from 'react'
import { Problems } from '@/cart/problems.tsx'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { cancelOrder, reorder } from './order.actions.ts'

/** What the buyer may do with the order now. Cancelling is asked about once more: it can't be taken back. */
export function OrderActions({ order: { number, version, actions } }: { order: OrderSheetFragment }) {
  const [open, setOpen] = useState(false)
  const [problems, cancel, cancelling] = useActionState(cancelOrder, [])
  const [again, repeat, repeating] = useActionState(reorder, [])
  const canCancel = actions.includes('CANCELLED')
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      <Problems problems={again} />
      <form action={repeat}>
        <input type="hidden" name="number" value={number} />
        <Button type="submit" disabled={repeating}>
          {repeating && <Spinner label="Adding" />}
          Order again
        </Button>
      </form>
      {canCancel && (
        <>
          <Button onClick={() => setOpen(true)}>Cancel order</Button>
          <Dialog
            open={open}
            onOpenChange={setOpen}
            title={`Cancel order ${number}?`}
            description="Nothing of it has left yet. Its stock is free again and its payment is let go. This can’t be taken back."
            footer={
              <>
                <Button onClick={() => setOpen(false)}>Keep it</Button>
                <Button type="submit" form="cancel-order" variant="danger" disabled={cancelling}>
                  {cancelling && <Spinner label="Cancelling" className="text-current" />}
                  Cancel the order
                </Button>
              </>
            }
          >
            <form id="cancel-order" action={cancel} className="flex flex-col gap-3">
              <Problems problems={problems} />
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="version" value={version} />
              <Field label="Why" suffix="optional">
                {(control) => <Input {...control} name="reason" maxLength={500} />}
              </Field>
            </form>
          </Dialog>
        </>
      )}
    </div>
  )
}
