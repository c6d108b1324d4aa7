'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { noteOrdered, readGuestCart, readOrderedCart } from '@/cart/cart-cookie.ts'
import { telling } from '@/cart/change-cart.ts'
import { formText } from '@/cart/form-text.ts'
import type { Problem } from '@/cart/problem.ts'
import { command } from '@/gateway/command.ts'
import { PlaceOrderDocument, RetryPaymentDocument, type MoneyFragment } from '@/gateway/operations.ts'
import { orderHref } from '@/order/order-href.ts'

export type CheckoutState = {
  problems: Problem[]
  /** What the buyer had typed. */
  typed: Record<string, string>
  /** Prices are others than the buyer saw. `ofLines`: of a line; else of the total alone, as the tax of the address makes it. */
  change: { seen: MoneyFragment | null; current: MoneyFragment | null; ofLines: boolean } | null
}

const Provider = z.enum(['INVOICE', 'STRIPE', 'ADYEN', 'PAYPAL'])
const MoneyShape = z.object({ amount: z.string(), currency: z.string() })
const Change = z.object({ sku: z.string().nullish(), seen: MoneyShape.nullish(), current: MoneyShape.nullish() })

/**
 * Places the order. Sent twice with the same key it is the same order. An order whose payment did not come about is an order too:
 * its page tells what to do.
 */
export async function placeOrder(_before: CheckoutState, form: FormData): Promise<CheckoutState> {
  const field = (name: string) => formText(form, name)
  const optional = (name: string) => field(name) || null
  const typed = Object.fromEntries(typedFields.map((name) => [name, field(name)]))
  const provider = Provider.safeParse(field('provider'))
  if (!provider.success) return { problems: [chooseMethod], typed, change: null }

  const cartId = field('cartId')
  let number: string | undefined
  let change: CheckoutState['change'] = null
  const problems = await telling(async () => {
    const { placeOrder } = await command(PlaceOrderDocument, {
      input: {
        cartId,
        idempotencyKey: field('idempotencyKey'),
        payment: { provider: provider.data, token: optional('token') },
        shippingAddress: {
          name: field('name'),
          company: optional('company'),
          line1: field('line1'),
          line2: optional('line2'),
          postalCode: field('postalCode'),
          city: field('city'),
          region: optional('region'),
          country: field('country').toUpperCase(),
        },
        purchaseOrderNumber: optional('purchaseOrderNumber'),
        expectedTotal: optional('acceptedTotal') ?? optional('expectedTotal'),
        email: optional('email'),
      },
    })
    number = placeOrder.order?.number
    const changed = placeOrder.userErrors.find(({ code }) => code === 'PRICE_CHANGED')
    if (changed) {
      const { sku, seen, current } = Change.safeParse(changed.details).data ?? {}
      change = { seen: seen ?? null, current: current ?? null, ofLines: Boolean(sku) }
    }
    return placeOrder.userErrors
  })
  if (number === undefined) {
    refresh()
    return { problems, typed, change }
  }
  if ((await readGuestCart()) === cartId) await noteOrdered(cartId)
  redirect(orderHref(number))
}

/** Another try at paying an order that waits for its payment. */
export async function retryPayment(_before: Problem[], form: FormData): Promise<Problem[]> {
  const provider = Provider.safeParse(formText(form, 'provider'))
  if (!provider.success) return [chooseMethod]
  const payment = { provider: provider.data, token: formText(form, 'token') || null }
  const asked = { orderNumber: formText(form, 'number'), payment, cartId: await readOrderedCart() }
  const problems = await telling(async () => (await command(RetryPaymentDocument, asked)).retryPayment.userErrors)
  refresh()
  return problems
}

const typedFields = [
  'email',
  'name',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'purchaseOrderNumber',
]

const chooseMethod: Problem = { message: 'Choose how to pay.', code: 'REQUIRED', line: null, next: null }
