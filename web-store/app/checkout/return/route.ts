import { redirect } from 'next/navigation'
import { readOrderedCart } from '@/cart/cart-cookie.ts'
import { telling } from '@/cart/change-cart.ts'
import { command } from '@/gateway/command.ts'
import { ConfirmPaymentDocument } from '@/gateway/operations.ts'
import { orderHref } from '@/order/order-href.ts'

/** The buyer is back from a payment service: `?order=`, and of Adyen `&redirectResult=`. The order's page tells how it ended. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams
  const orderNumber = search.get('order') ?? ''
  const result = search.get('redirectResult')
  const asked = { orderNumber, result, cartId: await readOrderedCart() }
  await telling(async () => (await command(ConfirmPaymentDocument, asked)).confirmPayment.userErrors)
  redirect(orderHref(orderNumber))
}
