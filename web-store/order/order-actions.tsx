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
  const rest = actions.includes('REST_CANCELLED')
  const canCancel = rest || actions.includes('CANCELLED')
  const what = rest ? 'the rest' : 'order'
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
          <Button onClick={() => setOpen(true)}>Cancel {what}</Button>
          <Dialog
            open={open}
            onOpenChange={setOpen}
            title={`Cancel ${rest ? 'the rest of ' : ''}order ${number}?`}
            description={`${rest ? 'What has left stays yours. Of the rest' : 'Nothing of it has left yet.'} the stock is free again and the payment is let go. This can’t be taken back.`}
            footer={
              <>
                <Button onClick={() => setOpen(false)}>Keep it</Button>
                <Button type="submit" form="cancel-order" variant="danger" disabled={cancelling}>
                  {cancelling && <Spinner label="Cancelling" className="text-current" />}
                  Cancel {rest ? 'the rest' : 'the order'}
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
