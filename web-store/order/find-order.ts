import 'server-only'
import { cache } from 'react'
import { readOrderedCart } from '@/cart/cart-cookie.ts'
import { load } from '@/gateway/load.ts'
import { OrderDocument, type OrderSheetFragment } from '@/gateway/operations.ts'

/** An order, as its company's buyers may see it, or the guest whose cart it was; null when there is none for them. */
export const findOrder = cache(async (number: string): Promise<OrderSheetFragment | null> => {
  return (await load(OrderDocument, { number, cartId: await readOrderedCart() })).order
})
