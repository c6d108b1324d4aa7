'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { telling } from '@/cart/change-cart.ts'
import { findCartId } from '@/cart/find-cart.ts'
import { formText } from '@/cart/form-text.ts'
import type { Problem } from '@/cart/problem.ts'
import { command } from '@/gateway/command.ts'
import {
  ApproveOrderDocument,
  CancelOrderDocument,
  RejectOrderDocument,
  ReorderDocument,
  RequestReturnDocument,
} from '@/gateway/operations.ts'

/** Cancels the order that the buyer saw; not one that has moved on since. */
export async function cancelOrder(_before: Problem[], form: FormData): Promise<Problem[]> {
  return changing(async () => (await command(CancelOrderDocument, endingOf(form))).cancelOrder.userErrors)
}

/** Agrees with an order of the company, as the approver saw it. */
export async function approveOrder(_before: Problem[], form: FormData): Promise<Problem[]> {
  const { number, expectedVersion } = endingOf(form)
  return changing(
    async () => (await command(ApproveOrderDocument, { number, expectedVersion })).approveOrder.userErrors,
  )
}

/** Refuses an order of the company, as the approver saw it. */
export async function rejectOrder(_before: Problem[], form: FormData): Promise<Problem[]> {
  return changing(async () => (await command(RejectOrderDocument, endingOf(form))).rejectOrder.userErrors)
}

/** Asks to send back the pieces that were chosen. */
export async function requestReturn(_before: Problem[], form: FormData): Promise<Problem[]> {
  const lines = [...form.keys()].flatMap((name) => {
    const [, lineId] = /^pieces (.+)$/.exec(name) ?? []
    const quantity = Number(formText(form, name))
    return lineId !== undefined && quantity !== 0 ? [{ lineId, quantity }] : []
  })
  const asked = { number: formText(form, 'number'), lines, reason: formText(form, 'reason') }
  return changing(async () => (await command(RequestReturnDocument, asked)).requestReturn.userErrors)
}

const endingOf = (form: FormData) => ({
  number: formText(form, 'number'),
  reason: formText(form, 'reason') || null,
  expectedVersion: Number(formText(form, 'version')),
})

/** Does something to an order; the page shows it afterwards as it is then. */
async function changing(work: Parameters<typeof telling>[0]): Promise<Problem[]> {
  const problems = await telling(work)
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
