import { badInput, rowIdOf } from '@tensile/relay'
import type { OrdersContext } from '../context.ts'
import type {
  MutationAcceptCartPricesArgs,
  MutationCartLinesAddArgs,
  MutationCartLinesRemoveArgs,
  MutationCartLinesUpdateArgs,
  MutationReorderArgs,
} from '../generated/resolvers.ts'
import { requireOrder } from '../order/require-order.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import {
  acceptCartPrices as acceptPrices,
  addToCart,
  changeCart,
  claimCart as mergeCarts,
  reorder as orderAgain,
  type CartCommand,
  type LineProblem,
} from './cart.repository.ts'
import { tellLineProblem } from './line-problem.ts'

const LINES_MAX = 500

const rules: RefusalTable = {
  cart_found: says(['cartId'], 'NOT_FOUND', 'There is no such cart, or it was ordered.'),
  cart_version: says(['expectedVersion'], 'CONFLICT', 'The cart has changed meanwhile: look at it again.'),
  cart_line_limit: says(['lines'], 'TOO_MANY', `A cart has up to ${LINES_MAX} lines.`),
  cart_lines_valid: ({ details }) => problemsIn(details).map((problem) => tell(['lines'], problem)),
}

export function addLines({ cartId, lines, expectedVersion }: MutationCartLinesAddArgs, context: OrdersContext) {
  return answering(rules, () => {
    requireLines(lines)
    refuseQuantitiesBelow(1, lines)
    const skus = lines.map(({ sku }) => sku.trim())
    const quantities = lines.map(({ quantity }) => quantity)
    return context.write((trx) => addToCart(trx, commandOf(cartId, expectedVersion, context), skus, quantities))
  })
}

export function updateLines({ cartId, lines, expectedVersion }: MutationCartLinesUpdateArgs, context: OrdersContext) {
  return answering(rules, () => {
    requireLines(lines)
    refuseQuantitiesBelow(0, lines)
    const ids = lines.map(({ id }) => lineIdOf(id))
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    if (repeated >= 0) throw badInput('A line is given twice.')
    const quantities = lines.map(({ quantity }) => quantity)
    return context.write((trx) => changeCart(trx, commandOf(cartId, expectedVersion, context), ids, quantities))
  })
}

export function removeLines({ cartId, lineIds, expectedVersion }: MutationCartLinesRemoveArgs, context: OrdersContext) {
  return answering(rules, () => {
    requireLines(lineIds)
    const ids = lineIds.map(lineIdOf)
    const none = ids.map(() => 0)
    return context.write((trx) => changeCart(trx, commandOf(cartId, expectedVersion, context), ids, none))
  })
}

export const acceptCartPrices = ({ cartId, expectedVersion }: MutationAcceptCartPricesArgs, context: OrdersContext) =>
  answering(rules, () => context.write((trx) => acceptPrices(trx, commandOf(cartId, expectedVersion, context))))

/** The guest's cart and the buyer's become one. What could not be taken along is told beside it. */
export function claimCart(cartId: string, context: OrdersContext) {
  const { viewer } = context
  return answering(rules, () =>
    context.write((trx) => {
      const guest = rowIdOf(cartId, 'Cart')
      if (guest === null || viewer === null) throw noSuchCart()
      return mergeCarts(trx, guest, viewer)
    }),
  )
}

/** What an order had, once more. What could not be taken along is told beside it. */
export const reorder = ({ number, cartId }: MutationReorderArgs, context: OrdersContext) =>
  answering(rules, async () => {
    const order = await requireOrder(await context.read(), number, context.viewer)
    return context.write((trx) => orderAgain(trx, order.id, commandOf(cartId, null, context)))
  })

/** User errors for lines that were left out of a merge. `path` leads to the lines. */
export const tellLeftOut = (path: readonly string[], problems: readonly LineProblem[]) =>
  problems.map((problem) => tell(path, problem))

const tell = (path: readonly string[], problem: LineProblem) =>
  tellLineProblem([...path, String(problem.line ?? 0)], problem)

const problemsIn = ({ problems }: Record<string, unknown>): LineProblem[] =>
  Array.isArray(problems) ? problems.filter(isProblem) : []

const isProblem = (value: unknown): value is LineProblem =>
  typeof value === 'object' && value !== null && 'code' in value

function commandOf(
  cartId: string | null | undefined,
  expectedVersion: number | null | undefined,
  { viewer }: OrdersContext,
): CartCommand {
  const given = cartId ?? null
  const id = given === null ? null : rowIdOf(given, 'Cart')
  if (given !== null && id === null) throw noSuchCart()
  return { cartId: id, viewer, expectedVersion: expectedVersion ?? null }
}

const noSuchCart = () => new Refused(userError(['cartId'], 'NOT_FOUND', 'There is no such cart, or it was ordered.'))

/** An id that is none of a line is one that is not there. */
const lineIdOf = (id: string) => rowIdOf(id, 'CartLine') ?? '0'

function requireLines(lines: readonly unknown[]): void {
  if (lines.length === 0) throw new Refused(userError(['lines'], 'REQUIRED', 'There are no lines.'))
  if (lines.length > LINES_MAX)
    throw new Refused(userError(['lines'], 'TOO_MANY', `Up to ${LINES_MAX} lines are taken at once.`))
}

function refuseQuantitiesBelow(min: number, lines: readonly { quantity: number }[]): void {
  const wrong = lines.flatMap(({ quantity }, index) =>
    quantity < min
      ? [userError(['lines', String(index), 'quantity'], 'BELOW_MIN', `A quantity is at least ${min}.`, { min })]
      : [],
  )
  if (wrong.length > 0) throw new Refused(...wrong)
}
