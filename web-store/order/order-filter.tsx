import { cn } from '@tensile/design-system'
import type { OrderStatus } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { statusTexts } from './order-status.tsx'
import { orderStatuses, ordersHref } from './orders-address.ts'

/** Orders of one status, or all. */
export function OrderFilter({ chosen }: { chosen: OrderStatus | null }) {
  return (
    <ul aria-label="Status" className="my-2 flex flex-wrap gap-1 text-xs">
      {[null, ...orderStatuses].map((status) => (
        <li key={status}>
          <HoverLink
            href={ordersHref({ status, after: null, before: null })}
            aria-current={status === chosen ? 'true' : undefined}
            className={cn(
              'inline-flex h-7 items-center rounded-md px-2',
              status === chosen ? 'bg-sunken font-semibold text-ink' : 'text-muted hover:text-accent',
            )}
          >
            {status ? statusTexts[status].text : 'All'}
          </HoverLink>
        </li>
      ))}
    </ul>
  )
}
