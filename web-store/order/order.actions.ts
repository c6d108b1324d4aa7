'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { telling } from '@/cart/change-cart.ts'
import { findCartId } from '@/cart/find-cart.ts'
import { formText } from '@/cart/form-text.ts'
import type { Problem } from '@/cart/problem.ts'
import { command } from '@/gateway/command.ts'
import { CancelOrderDocument, ReorderDocument } from '@/gateway/operations.ts'

/** Cancels the order that the buyer saw; not one that has moved on since. */
export async function cancelOrder(_before: Problem[], form: FormData): Promise<Problem[]> {
  const asked = {
    number: formText(form, 'number'),
    reason: formText(form, 'reason') || null,
    expectedVersion: Number(formText(form, 'version')),
  }
  const problems = await telling(async () => (await command(CancelOrderDocument, asked)).cancelOrder.userErrors)
  refresh()
  return problems
}

/** Puts what the order had into the cart, at the prices of now, and leads there. */
export async function reorder(_before: Problem[], form: FormData): Promise<Problem[]> {
  const asked = { number: formText(form, 'number'), cartId: await findCartId() }
  let added = false
  const problems = await telling(async () => {
    const { cart, userErrors } = (await command(ReorderDocument, asked)).reorder
    added = cart !== null
    return userErrors
  })
  if (!added || problems.length > 0) return problems
  redirect('/cart')
}
