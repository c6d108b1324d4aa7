import type { UserError } from '../generated/resolvers.ts'
import { userError } from '../user-error.ts'
import type { PriceRow } from './price.repository.ts'

type Quantity = Pick<PriceRow, 'quantityProblem' | 'nextQuantity' | 'minOrderQuantity' | 'orderMultiple'>

/** Why a quantity can't be ordered, and which one can; nothing when it can. */
export function explainQuantity({
  quantityProblem,
  nextQuantity,
  minOrderQuantity,
  orderMultiple,
}: Quantity): UserError[] {
  if (quantityProblem === null) return []
  const rules = {
    BELOW_MIN: `Sold from ${minOrderQuantity} pieces on: ${nextQuantity} can be ordered.`,
    ABOVE_MAX: 'At most 1,000,000 pieces are ordered at once: ask our sales.',
    NOT_A_MULTIPLE: `Sold in multiples of ${orderMultiple} pieces: ${nextQuantity} can be ordered.`,
  }
  const details = { minOrderQuantity, orderMultiple, nextQuantity }
  return [userError(['quantity'], quantityProblem.code, rules[quantityProblem.code], details)]
}
