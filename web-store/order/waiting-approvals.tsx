import { Callout } from '@tensile/design-system'
import type { OrdersQuery } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { orderHref } from './order-href.ts'

/** Orders of the company that the buyer may agree with now. */
export function WaitingApprovals({ orders }: { orders: OrdersQuery['waiting']['nodes'] }) {
  const own = orders.filter(({ actions }) => actions.includes('APPROVED'))
  if (own.length === 0) return null
  return (
    <Callout
      tone="warn"
      title={own.length === 1 ? 'An order waits for your approval' : `${own.length} orders wait for your approval`}
      className="mb-3"
    >
      <ul aria-label="Orders that wait for your approval">
        {own.map(({ number, buyerName, total }) => (
          <li key={number}>
            <HoverLink href={orderHref(number)} className="font-mono text-xs text-accent underline">
              {number}
            </HoverLink>{' '}
            by {buyerName}, {formatMoney(total)}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
