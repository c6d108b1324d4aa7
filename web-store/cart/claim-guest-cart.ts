import 'server-only'
import { command } from '@/gateway/command.ts'
import { ClaimCartDocument } from '@/gateway/operations.ts'
import { forgetGuestCart, readGuestCart } from './cart-cookie.ts'
import { telling } from './change-cart.ts'

/** After signing in: what the guest had put into a cart is added to the buyer's. Signing in works also where that does not. */
export async function claimGuestCart(): Promise<void> {
  const cartId = await readGuestCart()
  if (cartId === null) return
  const problems = await telling(async () => (await command(ClaimCartDocument, { cartId })).claimCart.userErrors)
  const unreachable = problems.some(({ code }) => code === 'UNREACHABLE' || code.startsWith('HTTP_5'))
  if (!unreachable) await forgetGuestCart()
}
