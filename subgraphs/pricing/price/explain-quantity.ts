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
  const rule =
    quantityProblem === 'QUANTITY_BELOW_MINIMUM'
      ? `Sold from ${minOrderQuantity} pieces on`
      : `Sold in multiples of ${orderMultiple} pieces`
  const details = { minOrderQuantity, orderMultiple, nextQuantity }
  return [userError(['quantity'], quantityProblem, `${rule}: ${nextQuantity} can be ordered.`, details)]
}
