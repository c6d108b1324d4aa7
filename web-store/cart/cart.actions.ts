'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { command } from '@/gateway/command.ts'
import {
  AcceptCartPricesDocument,
  HoldCartStockDocument,
  RemoveFromCartDocument,
  UpdateCartDocument,
} from '@/gateway/operations.ts'
import { addLines, telling } from './change-cart.ts'
import { formText } from './form-text.ts'
import type { Problem } from './problem.ts'
import { type PastedLine, readPastedLines } from './pasted-lines.ts'

export type AddState = { added: string | null; problems: Problem[] }

/** Puts a quantity of one part into the cart. */
export async function addToCart(_before: AddState, form: FormData): Promise<AddState> {
  const line = { sku: formText(form, 'sku'), quantity: Number(formText(form, 'quantity')) }
  if (!Number.isInteger(line.quantity) || line.quantity < 1) return { added: null, problems: [wholeNumber] }
  const problems = await addLines([line])
  refresh()
  return { added: problems.length === 0 ? `${line.quantity} × ${line.sku}` : null, problems }
}

/** Another quantity of a line; 0 takes it out. */
export async function updateLine(cartId: string, id: string, quantity: number): Promise<Problem[]> {
  if (!Number.isInteger(quantity) || quantity < 0) return [wholeNumber]
  const variables = { cartId, lines: [{ id, quantity }] }
  const problems = await telling(async () => (await command(UpdateCartDocument, variables)).cartLinesUpdate.userErrors)
  refresh()
  return problems
}

export async function removeLine(cartId: string, id: string): Promise<Problem[]> {
  const variables = { cartId, lineIds: [id] }
  const problems = await telling(
    async () => (await command(RemoveFromCartDocument, variables)).cartLinesRemove.userErrors,
  )
  refresh()
  return problems
}

/** Brings back what was taken out. */
export async function restoreLine(sku: string, quantity: number): Promise<Problem[]> {
  const problems = await addLines([{ sku, quantity }])
  refresh()
  return problems
}

/** The buyer has seen the prices of now. */
export async function acceptPrices(cartId: string): Promise<Problem[]> {
  const problems = await telling(
    async () => (await command(AcceptCartPricesDocument, { cartId })).acceptCartPrices.userErrors,
  )
  refresh()
  return problems
}

/** Holds the stock for the time of the checkout, and leads there. */
export async function startCheckout(_before: Problem[], form: FormData): Promise<Problem[]> {
  const cartId = formText(form, 'cartId')
  const problems = await telling(
    async () => (await command(HoldCartStockDocument, { cartId })).holdCartStock.userErrors,
  )
  if (problems.length > 0) return problems
  redirect('/checkout')
}

export type PasteState = { text: string; lines: PastedLine[]; problems: Problem[] }

/** Adds a pasted list, all or none. The text stays until all of it is in the cart: nothing that was pasted is lost. */
export async function addPasted(_before: PasteState, form: FormData): Promise<PasteState> {
  const text = formText(form, 'list')
  const lines = readPastedLines(text)
  if (lines.length === 0)
    return { text, lines, problems: [{ ...wholeNumber, message: 'Paste at least one part number.' }] }
  const unread = lines.flatMap(({ problem }, line) => (problem ? [{ ...wholeNumber, message: problem, line }] : []))
  const problems = unread.length > 0 ? unread : await addLines(lines.map(({ sku, quantity }) => ({ sku, quantity })))
  if (problems.length > 0) return { text, lines, problems }
  redirect('/cart')
}

const wholeNumber: Problem = { message: 'Enter a whole number of pieces.', code: 'INVALID', line: null, next: null }
