import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { load } from '@/gateway/load.ts'
import { CartDocument, CartSizeDocument, type CartSheetFragment } from '@/gateway/operations.ts'
import { Failure } from '@/gateway/failure.ts'
import { sessionCookie } from '@/session/session-cookies.ts'
import { readGuestCart } from './cart-cookie.ts'

/** The browser's cart with all that the cart page shows; null when nothing was put into one. */
export const findCart = cache(async (): Promise<CartSheetFragment | null> => {
  const asked = await askedCart()
  return asked && (await load(CartDocument, asked)).cart
})

/** Id of the cart that changes go to; null: the first change makes one. */
export async function findCartId(): Promise<string | null> {
  const asked = await askedCart()
  if (!asked) return null
  return asked.id ?? (await load(CartDocument, asked)).cart?.id ?? null
}

/** How many lines the cart has; null while that can't be said. */
export async function countCartLines(): Promise<number | null> {
  const asked = await askedCart()
  if (!asked) return 0
  try {
    return (await load(CartSizeDocument, asked)).cart?.lines.length ?? 0
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Who is signed in asks for theirs, a guest for the one of the cookie. */
async function askedCart(): Promise<{ id: string | null } | null> {
  if ((await cookies()).has(sessionCookie.access)) return { id: null }
  const id = await readGuestCart()
  return id === null ? null : { id }
}
