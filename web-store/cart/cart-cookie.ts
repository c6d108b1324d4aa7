import 'server-only'
import { cookies, headers } from 'next/headers'
import { isSecure } from '@/session/session-cookies.ts'

const guestCart = 'store_cart'
const guestOrder = 'store_ordered_cart'
const keptSeconds = 30 * 24 * 3600

/** The cart of a guest; who is signed in has theirs at the gateway. The id is the key to it, so no script may read it. */
export async function readGuestCart(): Promise<string | null> {
  return (await cookies()).get(guestCart)?.value ?? null
}

export async function keepGuestCart(id: string): Promise<void> {
  await keep(guestCart, id)
}

/** The cart that became the guest's last order: it shows them the order. */
export async function readOrderedCart(): Promise<string | null> {
  return (await cookies()).get(guestOrder)?.value ?? null
}

/** The cart is an order now: the next one is a new one. */
export async function noteOrdered(cartId: string): Promise<void> {
  await keep(guestOrder, cartId)
  await forgetGuestCart()
}

export async function forgetGuestCart(): Promise<void> {
  ;(await cookies()).delete(guestCart)
}

async function keep(name: string, value: string): Promise<void> {
  const secure = isSecure(await headers())
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: keptSeconds })
}
