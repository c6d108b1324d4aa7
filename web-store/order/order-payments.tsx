import { Badge, type BadgeTone, Button, Callout, Panel } from '@tensile/design-system'
import { ExternalLink } from 'lucide-react'
import { providerNames } from '@/checkout/provider-names.ts'
import type { OrderSheetFragment, PaymentChoiceFragment, PaymentStatus } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { RetryPayment } from './retry-payment.tsx'

const states: Record<PaymentStatus, { tone: BadgeTone; text: string }> = {
  PENDING: { tone: 'warn', text: 'Pending' },
  AUTHORIZED: { tone: 'good', text: 'Authorized' },
  CAPTURED: { tone: 'good', text: 'Paid' },
  DECLINED: { tone: 'bad', text: 'Declined' },
  REFUNDED: { tone: 'neutral', text: 'Refunded' },
  VOIDED: { tone: 'neutral', text: 'Let go' },
  FAILED: { tone: 'bad', text: 'Failed' },
}

type Props = { order: OrderSheetFragment; methods: readonly PaymentChoiceFragment[]; withTestCards: boolean }

/** How it is paid; while it is not, how to complete the payment or to pay otherwise. */
export function OrderPayments({ order: { number, status, payments }, methods, withTestCards }: Props) {
  const last = payments.at(-1)
  if (!last) return null // it is begun when the order is approved
  const waits = status === 'PENDING_PAYMENT'
  return (
    <>
      {waits && last.actionUrl && last.status === 'PENDING' && (
        <Callout tone="warn" title="Complete the payment" role="status">
          <p className="mb-2">{providerNames[last.provider]} asks you to confirm it. Stock is reserved until then.</p>
          <Button asChild variant="primary" size="sm">
            <a href={last.actionUrl} rel="noreferrer">
              Go on to {providerNames[last.provider]} <ExternalLink aria-hidden size={13} />
            </a>
          </Button>
        </Callout>
      )}
      {waits && last.status === 'PENDING' && !last.actionUrl && (
        <Callout tone="warn" title={`${providerNames[last.provider]} has not answered yet`} role="status">
          Your order is kept, and its stock is reserved. Wait for the answer and reload, or pay in another way below:
          what was tried is let go, nothing is charged twice.
        </Callout>
      )}
      {(last.status === 'DECLINED' || last.status === 'FAILED') && (
        <Callout tone="bad" title="The payment did not come about" role="status">
          {last.reason} {status === 'CANCELLED' && 'The order was cancelled, and nothing is charged.'}
        </Callout>
      )}
      <Panel title="Payment">
        <ul className="divide-y text-sm">
          {payments.map(({ id, provider, status, amount, captured, refunded, reference, reason, termsDays }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5 tabular-nums">
              <span className="font-medium">{providerNames[provider]}</span>
              <Badge tone={states[status].tone}>{states[status].text}</Badge>
              <span>{formatMoney(amount)}</span>
              {termsDays !== null && <span className="text-muted">{termsDays} days after delivery</span>}
              {Number(captured.amount) > 0 && <span className="text-muted">taken {formatMoney(captured)}</span>}
              {Number(refunded.amount) > 0 && <span className="text-muted">paid back {formatMoney(refunded)}</span>}
              {reference && <span className="font-mono text-xs break-all text-faint">{reference}</span>}
              {reason && <span className="w-full text-muted">{reason}</span>}
            </li>
          ))}
        </ul>
        {waits && <RetryPayment number={number} methods={methods} withTestCards={withTestCards} />}
      </Panel>
    </>
  )
}
