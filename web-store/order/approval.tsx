'use client'

import { Button, Callout, Field, Input, Spinner } from '@tensile/design-system'
import { useActionState } from 'react'
import { Problems } from '@/cart/problems.tsx'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { approveOrder, rejectOrder } from './order.actions.ts'
import { AskFirst } from './ask-first.tsx'

/** An order above its company's limit: whoever may agree with it does, or refuses; who ordered it is told what it waits for. */
export function Approval({
  order: { number, version, status, actions, buyerName, total },
}: {
  order: OrderSheetFragment
}) {
  const [problems, approve, pending] = useActionState(approveOrder, [])
  if (status !== 'PENDING_APPROVAL') return null
  if (!actions.includes('APPROVED')) {
    return (
      <Callout tone="warn" title="Somebody else of your company has to approve it" role="status">
        It is above your company’s limit. Its stock is reserved until then.
      </Callout>
    )
  }
  return (
    <Callout tone="warn" title="This order waits for your approval" role="status">
      <p>
        {buyerName} ordered for {formatMoney(total)}, which is above your company’s limit. Approved, it is paid and
        shipped.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <form action={approve}>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <Button type="submit" variant="primary" disabled={pending}>
            {pending && <Spinner label="Approving" className="text-current" />}
            Approve
          </Button>
        </form>
        <AskFirst
          name="Refuse"
          title={`Refuse order ${number}?`}
          description="It is cancelled, and its stock is free again. This can’t be taken back."
          keep="Not now"
          confirm="Refuse the order"
          variant="danger"
          action={rejectOrder}
        >
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <Field label="Why" required>
            {(control) => <Input {...control} name="reason" maxLength={500} />}
          </Field>
        </AskFirst>
        <Problems problems={problems} />
      </div>
    </Callout>
  )
}
