import { readRefusal } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { expireHolds } from '../reservation/reservation.repository.ts'
import { openCheckout } from './checkout.ts'
import { openOrders } from './orders.ts'

const orders = openOrders(await testDatabase())
const { database, query, products, warehouses, receive, disagreements } = orders
const { price, cart, request, place } = await openCheckout(orders)
afterAll(() => orders.close())

const SKUS = ['A', 'B', 'C']
const places = await warehouses('FRA1', 'LYO1')
await products(...SKUS)
await price(10, ...SKUS)
await receive({ A: { FRA1: 20, LYO1: 10 }, B: { LYO1: 15 }, C: { FRA1: 5 } })

const sku = fc.constantFrom(...SKUS)
const warehouse = fc.constantFrom('FRA1', 'LYO1')
const step = fc.oneof(
  fc.record({ do: fc.constant('place' as const), sku, other: sku, quantity: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant('hold' as const), sku, quantity: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({ do: fc.constant('adjust' as const), sku, warehouse, pieces: fc.integer({ min: -6, max: 6 }) }),
  fc.record({ do: fc.constant('cancel' as const), nth: fc.nat(20) }),
  fc.record({ do: fc.constant('ship' as const), nth: fc.nat(20), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('return' as const), nth: fc.nat(20), quantity: fc.integer({ min: 1, max: 3 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Runs a statement; a rule of the database may refuse it, nothing else may go wrong. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!readRefusal(error)) throw error
  })
}

async function take(given: Step): Promise<void> {
  switch (given.do) {
    case 'place':
      return attempt(async () => {
        await place(request(await cart('7', { [given.sku]: given.quantity, [given.other]: given.quantity }), '7'))
      })
    case 'hold':
      return attempt(async () => {
        await query('select orders.hold_cart_stock($1, $2, $3)', [
          await cart('8', { [given.sku]: given.quantity }),
          '-1 minute',
          '1 hour',
        ])
      })
    case 'expire':
      return attempt(() => database.write({ actor: 'test', requestId: '' }, (trx) => expireHolds(trx, 2)))
    case 'adjust':
      return attempt(() =>
        query(
          `insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand, reason)
           select 'ADJUSTMENT', id, $2, $3, 'counted' from catalog.product where sku = $1`,
          [given.sku, places[given.warehouse], given.pieces],
        ),
      )
    case 'cancel':
      return attempt(async () =>
        query('select orders.release_order_stock($1, $2)', [await nthOrder(given.nth), 'cancelled']),
      )
    case 'ship':
      return attempt(() => move('ship_order_stock($1, warehouse_id, array[product_id], array[$2::integer])', given))
    case 'return':
      return attempt(() =>
        move(`return_order_stock($1, warehouse_id, array[product_id], array[$2::integer], 'returned')`, given),
      )
  }
}

async function move(call: string, { nth, quantity }: { nth: number; quantity: number }): Promise<void> {
  await query(
    `select orders.${call} from orders.stock_movement where order_id = $1 and kind = 'RESERVATION' order by id limit 1`,
    [await nthOrder(nth), quantity],
  )
}

async function nthOrder(nth: number): Promise<string | null> {
  const rows = await query<{ id: string }>('select id from orders."order" order by id')
  return rows[rows.length === 0 ? 0 : nth % rows.length]?.id ?? null
}

test('whatever happens in whatever order, the ledger explains the stock, and no more is promised than is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const each of steps) await take(each)
      expect(await disagreements()).toEqual([])
      expect(await query('select from orders.stock where reserved > on_hand or reserved < 0 or on_hand < 0')).toEqual(
        [],
      )
    }),
    { numRuns: 25 },
  )
})

test('what happens at once is explained as well', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      await Promise.all(steps.map(take))
      expect(await disagreements()).toEqual([])
    }),
    { numRuns: 15 },
  )
})
