import { rowIdOf } from '@tensile/relay'
import type { OrderLineQuantity } from '../generated/resolvers.ts'
import { Refused, userError, type RefusalTable } from '../user-error.ts'
import type { LineQuantities } from './order.repository.ts'

/** As many pieces as a line can have. */
const QUANTITY_MAX = 1_000_000
const LINES_MAX = 500

/** Lines of an order as given by a caller; null when none are. Throws Refused for quantities that no line can have. */
export function readLineQuantities(
  lines: readonly OrderLineQuantity[] | null | undefined,
  path: readonly string[],
): LineQuantities | null {
  if (!lines) return null
  requireLineCount(lines, path)
  const wrong = lines.flatMap(({ quantity }, index) => {
    const at = [...path, String(index), 'quantity']
    if (quantity < 1) return [userError(at, 'BELOW_MIN', 'A quantity is at least 1.', { min: 1 })]
    if (quantity > QUANTITY_MAX) return [userError(at, 'ABOVE_MAX', 'No line has so many.', { max: QUANTITY_MAX })]
    return []
  })
  if (wrong.length > 0) throw new Refused(...wrong)
  return {
    lineIds: lines.map(({ lineId }) => rowIdOf(lineId, 'OrderLine') ?? '0'),
    quantities: lines.map(({ quantity }) => quantity),
  }
}

/** Refuses no lines, and more of them than an order has. `path` leads to them. */
export function requireLineCount(lines: readonly unknown[], path: readonly string[]): void {
  if (lines.length === 0) throw new Refused(userError(path, 'REQUIRED', 'There are no lines.'))
  if (lines.length > LINES_MAX) throw new Refused(userError(path, 'TOO_MANY', `An order has up to ${LINES_MAX} lines.`))
}

/** What to say of a line that is not of the order, or of a part of it. `path` leads to the lines. */
export const lineRules = (path: readonly string[], whole = 'order'): RefusalTable => ({
  order_line_of_order: ({ details }) =>
    userError([...path, String(details['index']), 'lineId'], 'NOT_FOUND', `The ${whole} has no such line.`),
})
