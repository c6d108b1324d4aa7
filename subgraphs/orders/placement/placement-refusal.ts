import { quantitySentence } from '../cart/quantity-problem.ts'
import type { UserError } from '../generated/resolvers.ts'
import { userError } from '../user-error.ts'
import type { PlacementRefusal } from './placement.repository.ts'

/** Why nothing was ordered, in words. */
export function tellRefusal(refusal: PlacementRefusal): UserError {
  const { code, line, sku, ...details } = refusal
  const path = line === undefined ? pathOf(code) : ['input', 'cartId', 'lines', String(line)]
  const codes = {
    CART_NOT_FOUND: 'NOT_FOUND',
    CART_ORDERED: 'CONFLICT',
    CART_CHANGED: 'CONFLICT',
    EMPTY_CART: 'REQUIRED',
  } as const
  const told = code in codes ? codes[code as keyof typeof codes] : (code as Exclude<typeof code, keyof typeof codes>)
  return userError(path, told, sentenceOf(refusal), sku === undefined ? details : { sku, ...details })
}

function pathOf(code: PlacementRefusal['code']): string[] {
  if (code === 'IDEMPOTENCY_KEY_REUSED') return ['input', 'idempotencyKey']
  return ['input', code === 'PRICE_CHANGED' ? 'expectedTotal' : 'cartId']
}

function sentenceOf({ code, sku, seen, current, wanted, available, currency, ...quantity }: PlacementRefusal) {
  switch (code) {
    case 'CART_NOT_FOUND':
      return 'There is no such cart.'
    case 'CART_ORDERED':
      return 'This cart was ordered already, with another key.'
    case 'CART_CHANGED':
      return 'The cart is being changed: look at it again.'
    case 'EMPTY_CART':
      return 'There is nothing in the cart.'
    case 'IDEMPOTENCY_KEY_REUSED':
      return 'This key was used for another order.'
    case 'PRICE_CHANGED':
      return `${sku ?? 'The total'} was ${seen?.amount} ${seen?.currency} and is ${current?.amount} ${current?.currency} now.`
    case 'INSUFFICIENT_STOCK':
      return `Of ${sku} ${wanted} are wanted and ${available} available.`
    case 'NOT_FOR_SALE':
      return `There is no price for ${sku} for you: ask our sales.`
    case 'MIXED_CURRENCIES':
      return `${sku} is priced in ${currency}, and what else is in the cart is not: order it on its own.`
    default:
      return quantitySentence({ code, ...quantity }, sku)
  }
}
