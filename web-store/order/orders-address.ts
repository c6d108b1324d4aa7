import type { OrderStatus } from '@/gateway/operations.ts'

export type OrdersAddress = { status: OrderStatus | null; after: string | null; before: string | null }

export const orderStatuses: readonly OrderStatus[] = [
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'PLACED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
]

/** Reads `?status=PLACED&after=…`. What makes no sense is left out. */
export function readOrdersAddress(search: Record<string, string | string[] | undefined>): OrdersAddress {
  const one = (name: string) => [search[name]].flat()[0] || null
  const after = one('after')
  return {
    status: orderStatuses.find((status) => status === one('status')) ?? null,
    after,
    before: after ? null : one('before'),
  }
}

export function ordersHref({ status, after, before }: OrdersAddress): string {
  const search = new URLSearchParams({ ...(status && { status }), ...(after && { after }), ...(before && { before }) })
  const text = search.toString()
  return text ? `/orders?${text}` : '/orders'
}
