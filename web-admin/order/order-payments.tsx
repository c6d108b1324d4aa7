import { Badge, Panel, type BadgeTone } from '@tensile/design-system'
import type {
  MoneyFragment,
  OrderSheetFragment,
  PaymentProvider,
  PaymentRowFragment,
  PaymentStatus,
} from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'
import { formatMoney } from '@/shell/format-money'
import { PaymentProblem } from './payment-problem.tsx'

const providers: Record<PaymentProvider, string> = {
  STRIPE: 'Stripe',
  ADYEN: 'Adyen',
  PAYPAL: 'PayPal',
  INVOICE: 'Invoice',
}
const states: Record<PaymentStatus, { tone: BadgeTone; text: string }> = {
  PENDING: { tone: 'warn', text: 'Pending' },
  AUTHORIZED: { tone: 'accent', text: 'Authorized' },
  CAPTURED: { tone: 'good', text: 'Taken' },
  DECLINED: { tone: 'bad', text: 'Declined' },
  REFUNDED: { tone: 'neutral', text: 'Paid back' },
  VOIDED: { tone: 'neutral', text: 'Let go' },
  FAILED: { tone: 'bad', text: 'Failed' },
}

/** How it is paid and what was paid back; what went wrong with the money stands out. */
export function OrderPayments({ order: { number, payments, refunds } }: { order: OrderSheetFragment }) {
  return (
    <Panel title="Payments">
      <ul className="divide-y text-sm">
        {payments.map((payment) => (
          <li key={payment.id} className="px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 tabular-nums">
              <span className="font-medium">{providers[payment.provider]}</span>
              <PaymentState payment={payment} />
              <span>{formatMoney(payment.amount)}</span>
              <Sum name={payment.provider === 'INVOICE' ? 'invoiced' : 'taken'} money={payment.captured} />
              <Sum name="received" money={payment.received} />
              <Sum name="paid back" money={payment.refunded} />
              {payment.termsDays !== null && (
                <span className="text-muted">due {payment.termsDays} days after delivery</span>
              )}
              {payment.reference && <span className="font-mono text-xs break-all text-faint">{payment.reference}</span>}
            </p>
            {payment.reason && <p className="text-muted">{payment.reason}</p>}
            {payment.problem && <PaymentProblem orderNumber={number} problem={payment.problem} />}
          </li>
        ))}
        {refunds.map(({ id, amount, reason, refundedAt }) => (
          <li key={id} className="flex flex-wrap gap-x-3 px-3 py-2 text-muted tabular-nums">
            <span className="text-ink">Refund of {formatMoney(amount)}</span>
            <DateTime iso={refundedAt} />
            {reason}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Of an invoice nothing is taken when goods leave: it is written. */
function PaymentState({ payment: { provider, status } }: { payment: PaymentRowFragment }) {
  const isInvoiced = provider === 'INVOICE' && status === 'CAPTURED'
  const { tone, text } = isInvoiced ? { tone: 'accent' as const, text: 'Invoiced' } : states[status]
  return <Badge tone={tone}>{text}</Badge>
}

function Sum({ name, money }: { name: string; money: MoneyFragment | null }) {
  if (!money || Number(money.amount) === 0) return null
  return (
    <span className="text-muted">
      {name} {formatMoney(money)}
    </span>
  )
}
