import type { UserError } from '../generated/resolvers.ts'
import { userError } from '../user-error.ts'
import type { LineProblem } from './cart.repository.ts'
import { quantitySentence } from './quantity-problem.ts'

/** A problem of a line in words. `path` leads to the line. */
export function tellLineProblem(path: readonly string[], problem: LineProblem): UserError {
  const { code, line: _, ...details } = problem
  const field = code === 'NOT_FOUND' || code === 'NOT_FOR_SALE' || code === 'MIXED_CURRENCIES' ? 'sku' : 'quantity'
  return userError([...path, field], code, sentenceOf(problem), details)
}

function sentenceOf({ code, sku, currency, ...quantity }: LineProblem): string {
  switch (code) {
    case 'NOT_FOUND':
      return sku === undefined ? 'This line is no longer in the cart.' : `There is no product ${sku}.`
    case 'NOT_FOR_SALE':
      return 'There is no price for you: ask our sales.'
    case 'MIXED_CURRENCIES':
      return `It is priced in ${currency}, and what else is in the cart is not: order it on its own.`
    default:
      return quantitySentence({ code, ...quantity })
  }
}
