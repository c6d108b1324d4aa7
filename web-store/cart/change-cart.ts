import 'server-only'
import { cookies } from 'next/headers'
import { command } from '@/gateway/command.ts'
import { Failure } from '@/gateway/failure.ts'
import { AddToCartDocument, type UserErrorTextFragment } from '@/gateway/operations.ts'
import { sessionCookie } from '@/session/session-cookies.ts'
import { forgetGuestCart, keepGuestCart } from './cart-cookie.ts'
import { findCartId } from './find-cart.ts'
import { type Problem, toProblem } from './problem.ts'

export type Line = { sku: string; quantity: number }

/** Adds lines to the browser's cart, all or none, and makes one where there is none. */
export async function addLines(lines: Line[]): Promise<Problem[]> {
  return telling(async () => {
    const { cartLinesAdd } = await command(AddToCartDocument, { cartId: await findCartId(), lines })
    const { cart, userErrors } = cartLinesAdd
    if (userErrors.some(({ code, path }) => code === 'NOT_FOUND' && path[0] === 'cartId')) {
      // Ordered or given up meanwhile.
      await forgetGuestCart()
      const again = await command(AddToCartDocument, { cartId: null, lines })
      return keep(again.cartLinesAdd.cart, again.cartLinesAdd.userErrors)
    }
    return keep(cart, userErrors)
  })
}

/** The problems of a command; that the gateway can't be asked is one, too: what was typed stays on the page. */
export async function telling(work: () => Promise<readonly UserErrorTextFragment[]>): Promise<Problem[]> {
  try {
    return (await work()).map(toProblem)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const message = error.refusal ?? 'This does not work right now. Nothing was changed; try again in a moment.'
    return [{ message, code: error.code, line: null, next: null }]
  }
}

async function keep(cart: { id: string } | null, userErrors: readonly UserErrorTextFragment[]) {
  if (cart && !(await cookies()).has(sessionCookie.access)) await keepGuestCart(cart.id)
  return userErrors
}
