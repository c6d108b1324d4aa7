import { isDeepStrictEqual } from 'node:util'
import type { OrdersContext, Writer } from '../context.ts'
import type { AdjustInventoryInput, SetStockPolicyInput, TransferStockInput } from '../generated/resolvers.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { availableOf } from './availability.ts'
import { requirePlace } from './place.ts'
import {
  claimStockRequest,
  insertMovements,
  lockPolicy,
  lockStock,
  upsertPolicy,
  type Place,
} from './stock.repository.ts'

const ON_HAND_MAX = 100_000_000
const TOO_MUCH = 'A warehouse holds from 0 to 100,000,000 pieces of a product.'

const rules: RefusalTable = {
  stock_movement_reason: says(['input', 'reason'], 'INVALID', 'A reason has 1 to 500 characters.'),
  stock_on_hand: says(['input'], 'INVALID', TOO_MUCH),
  stock_available: says(['input', 'backorderLimit'], 'INSUFFICIENT_STOCK', 'More are promised already.'),
  stock_policy_backorder_limit: says(['input', 'backorderLimit'], 'INVALID', 'A limit is from 0 to 100,000,000.'),
  stock_policy_low_stock_threshold: says(['input', 'lowStockThreshold'], 'INVALID', 'From 0 to 100,000,000.'),
  stock_request_key: says(['input', 'idempotencyKey'], 'INVALID', 'A key has 1 to 200 characters.'),
}

export const adjustInventory = (input: AdjustInventoryInput, context: OrdersContext) =>
  answering(rules, () => {
    const { delta, set } = input
    if ((delta ?? null) === null && (set ?? null) === null) refuse(['input', 'delta'], 'Say `delta` or `set`.')
    if (typeof delta === 'number' && typeof set === 'number') refuse(['input', 'set'], 'Not `delta` and `set` at once.')
    return context.write(async (trx) => {
      const place = await requirePlace(trx, input, ['input', 'warehouse'])
      if (!(await isFirst(trx, 'adjustInventory', input))) return place
      const stock = await lockOne(trx, place)
      const onHand = set ?? stock.onHand + (delta ?? 0)
      const path = ['input', typeof set === 'number' ? 'set' : 'delta']
      if (onHand < 0) throw insufficient(path, stock.onHand)
      if (onHand > ON_HAND_MAX) refuse(path, TOO_MUCH)
      if (onHand + stock.backorderLimit < stock.reserved) throw insufficient(path, availableOf(stock))
      if (onHand === stock.onHand) return place
      const reason = input.reason.trim()
      await insertMovements(trx, [{ ...place, kind: 'ADJUSTMENT', onHand: onHand - stock.onHand, reason }])
      return place
    })
  })

export const transferStock = (input: TransferStockInput, context: OrdersContext) =>
  answering(rules, () => {
    if (input.quantity < 1) refuse(['input', 'quantity'], 'A quantity is at least 1.')
    if (input.from === input.to) refuse(['input', 'to'], 'The warehouses are the same.')
    return context.write(async (trx) => {
      const from = await requirePlace(trx, { sku: input.sku, warehouse: input.from }, ['input', 'from'])
      const to = await requirePlace(trx, { sku: input.sku, warehouse: input.to }, ['input', 'to'])
      if (!(await isFirst(trx, 'transferStock', input))) return { from, to }
      const [stock] = await lockStock(trx, [from, to])
      const available = stock ? availableOf(stock) : 0
      if (available < input.quantity) throw insufficient(['input', 'quantity'], available)
      const reason = input.reason?.trim() ?? null
      await insertMovements(trx, [
        { ...from, kind: 'TRANSFER', onHand: -input.quantity, reason },
        { ...to, kind: 'TRANSFER', onHand: input.quantity, reason },
      ])
      return { from, to }
    })
  })

export const setStockPolicy = (input: SetStockPolicyInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const place = await requirePlace(trx, input, ['input', 'warehouse'])
      const policy = await lockPolicy(trx, place)
      await upsertPolicy(trx, {
        ...place,
        backorderLimit: input.backorderLimit ?? policy?.backorderLimit ?? 0,
        lowStockThreshold: input.lowStockThreshold ?? policy?.lowStockThreshold ?? 0,
      })
      return place
    }),
  )

/** Is it the first request with its key? One without a key always is; another one with the same key is refused. */
async function isFirst(trx: Writer, command: string, input: { idempotencyKey?: string | null }): Promise<boolean> {
  const { idempotencyKey, ...request } = input
  if (idempotencyKey === null || idempotencyKey === undefined) return true
  const asked = { command, ...request }
  const earlier = await claimStockRequest(trx, idempotencyKey, asked)
  if (earlier === null) return true
  if (isDeepStrictEqual(earlier, JSON.parse(JSON.stringify(asked)))) return false
  const message = 'This key was used for another request.'
  throw new Refused(userError(['input', 'idempotencyKey'], 'IDEMPOTENCY_KEY_REUSED', message))
}

async function lockOne(trx: Writer, place: Place) {
  const [stock] = await lockStock(trx, [place])
  if (!stock) throw new Error('a lock of one place told of none')
  return stock
}

function refuse(path: string[], message: string): never {
  throw new Refused(userError(path, 'INVALID', message))
}

const insufficient = (path: string[], available: number) =>
  new Refused(userError(path, 'INSUFFICIENT_STOCK', `Only ${available} pieces are available there.`, { available }))
