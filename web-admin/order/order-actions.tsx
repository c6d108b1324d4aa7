'use client'

import { Button } from '@tensile/design-system'
import { useState } from 'react'
import {
  CancelOrderDocument,
  RejectOrderDocument,
  type OrderEventKind,
  type OrderQuery,
  type OrderSheetFragment,
} from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ApproveDialog } from './approve-dialog.tsx'
import { InvoicePaymentDialog, openInvoice } from './invoice-payment-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RefundDialog, refundableLines } from './refund-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ShipDialog } from './ship-dialog.tsx'

type Props = { order: OrderSheetFragment; warehouses: OrderQuery['warehouses'] }

/** What the signed-in user may do with an order now; each asks before it is done. */
export function OrderActions({ order, warehouses }: Props) {
  const [asked, setAsked] = useState<OrderEventKind | null>(null)
  const maySell = useMay('sell')
  const invoice = openInvoice(order)
  const { number, actions } = order
  const offered: { kind: OrderEventKind; name: string; main?: boolean; when: boolean }[] = [
    { kind: 'CANCELLED', name: 'Cancel', when: true },
    { kind: 'REST_CANCELLED', name: 'Cancel the rest', when: true },
    { kind: 'REJECTED', name: 'Reject', when: true },
    { kind: 'RETURN_REQUESTED', name: 'Return', when: order.lines.some(({ returnable }) => returnable > 0) },
    { kind: 'REFUNDED', name: 'Refund', when: refundableLines(order).length > 0 },
    { kind: 'APPROVED', name: 'Approve', main: true, when: true },
    { kind: 'SHIPPED', name: 'Ship', main: true, when: true },
  ]
  const close = () => setAsked(null)
  return (
    <>
      {maySell && invoice && <Button onClick={() => setAsked('PAYMENT_RECEIVED')}>Record a payment</Button>}
      {offered
        .filter(({ kind, when }) => when && actions.includes(kind))
        .map(({ kind, name, main }) => (
          <Button key={kind} variant={main ? 'primary' : 'secondary'} onClick={() => setAsked(kind)}>
            {name}
          </Button>
        ))}
      {asked === 'APPROVED' && <ApproveDialog order={order} onClose={close} />}
      {asked === 'REJECTED' && (
        <ReasonDialog
          order={order}
          mutation={RejectOrderDocument}
          title={`Reject ${number}?`}
          description="The order is cancelled. This can’t be undone."
          action="Reject the order"
          done={`${number} was rejected.`}
          onClose={close}
        />
      )}
      {asked === 'CANCELLED' && (
        <ReasonDialog
          order={order}
          mutation={CancelOrderDocument}
          title={`Cancel ${number}?`}
          description="Stock and payment are let go. This can’t be undone."
          action="Cancel the order"
          done={`${number} was cancelled.`}
          onClose={close}
        />
      )}
      {asked === 'REST_CANCELLED' && (
        <ReasonDialog
          order={order}
          mutation={CancelOrderDocument}
          title={`Cancel the rest of ${number}?`}
          description="What has not left will not: its stock and payment are let go. This can’t be undone."
          action="Cancel the rest"
          done={`The rest of ${number} was cancelled.`}
          onClose={close}
        />
      )}
      {asked === 'SHIPPED' && <ShipDialog order={order} warehouses={warehouses} onClose={close} />}
      {asked === 'REFUNDED' && <RefundDialog order={order} onClose={close} />}
      {asked === 'RETURN_REQUESTED' && <ReturnDialog order={order} onClose={close} />}
      {asked === 'PAYMENT_RECEIVED' && invoice && (
        <InvoicePaymentDialog order={order} payment={invoice} onClose={close} />
      )}
    </>
  )
}
