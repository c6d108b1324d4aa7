import { rowIdOf } from '@tensile/relay'
import type { OrderLineQuantity } from '../generated/resolvers.ts'
import { Refused, userError, type RefusalTable } from '../user-error.ts'
import type { LineQuantities } from './order.repository.ts'

/** Lines of an order as given by a caller; null when none are. Throws Refused for quantities below 1. */
export function readLineQuantities(
  lines: readonly OrderLineQuantity[] | null | undefined,
  path: readonly string[],
): LineQuantities | null {
  if (!lines) return null
  const wrong = lines.flatMap(({ quantity }, index) =>
    quantity < 1
      ? [userError([...path, String(index), 'quantity'], 'BELOW_MIN', 'A quantity is at least 1.', { min: 1 })]
      : [],
  )
  if (wrong.length > 0) throw new Refused(...wrong)
  if (lines.length === 0) throw new Refused(userError(path, 'REQUIRED', 'There are no lines.'))
  return {
    lineIds: lines.map(({ lineId }) => rowIdOf(lineId, 'OrderLine') ?? '0'),
    quantities: lines.map(({ quantity }) => quantity),
  }
}

/** What to say of a line that is not of the order. `path` leads to the lines. */
export const lineRules = (path: readonly string[]): RefusalTable => ({
  order_line_of_order: ({ details }) =>
    userError([...path, String(details['index']), 'lineId'], 'NOT_FOUND', 'The order has no such line.'),
})
