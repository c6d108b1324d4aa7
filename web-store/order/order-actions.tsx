'use client'

import { Button, Field, Input, Spinner } from '@tensile/design-system'
import { useActionState } from 'react'
import { Problems } from '@/cart/problems.tsx'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { AskFirst } from './ask-first.tsx'
import { cancelOrder, reorder } from './order.actions.ts'
import { RequestReturn } from './request-return.tsx'

/** What the buyer may do with the order now. Cancelling is asked about once more: it can't be taken back. */
export function OrderActions({ order }: { order: OrderSheetFragment }) {
  const { number, version, actions } = order
  const [problems, repeat, repeating] = useActionState(reorder, [])
  const isRest = actions.includes('REST_CANCELLED')
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      <Problems problems={problems} />
      <form action={repeat}>
        <input type="hidden" name="number" value={number} />
        <Button type="submit" disabled={repeating}>
          {repeating && <Spinner label="Adding" />}
          Order again
        </Button>
      </form>
      <RequestReturn order={order} />
      {(isRest || actions.includes('CANCELLED')) && (
        <AskFirst
          name={isRest ? 'Cancel the rest' : 'Cancel order'}
          title={`Cancel ${isRest ? 'the rest of ' : ''}order ${number}?`}
          description={
            isRest
              ? 'What has left is yours. Of the rest the stock is free again and the payment is let go. This can’t be taken back.'
              : 'Nothing of it has left yet. Its stock is free again and its payment is let go. This can’t be taken back.'
          }
          keep="Keep it"
          confirm={isRest ? 'Cancel what has not left' : 'Cancel the order'}
          variant="danger"
          action={cancelOrder}
        >
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <Field label="Why" suffix="optional">
            {(control) => <Input {...control} name="reason" maxLength={500} />}
          </Field>
        </AskFirst>
      )}
    </div>
  )
}
