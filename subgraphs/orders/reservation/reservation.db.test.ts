import { readRefusal } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { buyer, openOrders } from '../tests/orders.ts'
import { expireHolds } from './reservation.repository.ts'

const orders = openOrders(await testDatabase())
const { answer, database, query, products, warehouses, receive, disagreements } = orders
const { companyId, price, cart, request, place } = await openCheckout(orders)
afterAll(() => orders.close())
afterEach(async () => {
  expect(await disagreements()).toEqual([])
})

await warehouses('FRA1')
let made = 0

async function stocked(pieces: number): Promise<string> {
  const sku = `HELD-${++made}`
  await products(sku)
  await price(10, sku)
  await receive({ [sku]: { FRA1: pieces } })
  return sku
}

const hold = async (cartId: string) =>
  (
    await answer(
      `mutation ($cartId: ID!) { holdCartStock(cartId: $cartId) { cart { stockHeldUntil } userErrors { path code details } } }`,
      { viewer: buyer, variables: { cartId: toGlobalId('Cart', cartId) } },
    )
  ).holdCartStock

const reservedOf = async (sku: string) => {
  const [row] = await query<{ reserved: number }>(
    'select s.reserved from orders.stock s join catalog.product p on p.id = s.product_id where p.sku = $1',
    [sku],
  )
  return row?.reserved
}
const runOut = (cartId: string) =>
  query(`update orders.stock_hold set expires_at = now() - interval '1 second' where cart_id = $1`, [cartId])
const expire = async () =>
  (await database.write({ actor: 'test', requestId: '' }, (trx) => expireHolds(trx, 1_000))).result
const placed = (outcome: Awaited<ReturnType<typeof place>>) => 'orderId' in outcome

describe('stock held for a cart', () => {
  test('is the cart’s until the time that the cart tells, and nobody else’s', async () => {
    const sku = await stocked(3)
    const [own, other] = [await cart(buyer.id, { [sku]: 3 }), await cart('8', { [sku]: 1 })]
    const before = Date.now()
    const held = await hold(own)
    const minutes = (Date.parse(held.cart.stockHeldUntil) - before) / 60_000
    expect(Math.round(minutes)).toBe(15)
    expect(await reservedOf(sku)).toBe(3)
    expect(await place(request(other, '8'))).toMatchObject({ refusals: [{ code: 'INSUFFICIENT_STOCK', available: 0 }] })
    expect(placed(await place(request(own, buyer.id)))).toBe(true)
    expect(await reservedOf(sku)).toBe(3)
  })

  test('is refused with what is there, and then nothing is held', async () => {
    const [enough, short] = [await stocked(3), await stocked(1)]
    expect(await hold(await cart(buyer.id, { [enough]: 1, [short]: 2 }))).toEqual({
      cart: null,
      userErrors: [
        {
          path: ['cartId', 'lines', '1'],
          code: 'INSUFFICIENT_STOCK',
          details: { sku: short, wanted: 2, available: 1 },
        },
      ],
    })
    expect(await reservedOf(enough)).toBe(0)
  })

  test('can be held again, which takes nothing more, and goes with a change of the cart', async () => {
    const sku = await stocked(5)
    const cartId = await cart(buyer.id, { [sku]: 4 })
    await hold(cartId)
    await hold(cartId)
    expect(await reservedOf(sku)).toBe(4)
    const { cartLinesAdd } = await answer(
      'mutation ($id: ID!, $sku: String!) { cartLinesAdd(cartId: $id, lines: [{ sku: $sku, quantity: 1 }]) { cart { stockHeldUntil } } }',
      { viewer: buyer, variables: { id: toGlobalId('Cart', cartId), sku } },
    )
    expect(cartLinesAdd.cart.stockHeldUntil).toBeNull()
    expect(await reservedOf(sku)).toBe(0)
  })

  test('can be held anew for an hour in all, also after changes, and again after as long a rest', async () => {
    const sku = await stocked(5)
    const cartId = await cart(buyer.id, { [sku]: 1 })
    const passed = (minutes: number) =>
      query('update orders.cart set holding_since = now() - make_interval(mins => $2) where id = $1', [cartId, minutes])
    const minutesLeft = ({ cart: held }: any) => Math.round((Date.parse(held.stockHeldUntil) - Date.now()) / 60_000)
    await hold(cartId)
    await passed(50)
    expect(minutesLeft(await hold(cartId))).toBe(10)
    await passed(61)
    expect(await hold(cartId)).toMatchObject({ cart: null, userErrors: [{ path: ['cartId'], code: 'NOT_ALLOWED' }] })
    await runOut(cartId)
    await expire()
    expect(await hold(cartId)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] })
    await passed(121)
    expect(minutesLeft(await hold(cartId))).toBe(15)
    expect(await reservedOf(sku)).toBe(1)
  })

  test('is free when its time is over', async () => {
    const sku = await stocked(2)
    const [one, two] = [await cart(buyer.id, { [sku]: 1 }), await cart('8', { [sku]: 1 })]
    await hold(one)
    await query('select orders.hold_cart_stock($1, $2, $3)', [two, '15 minutes', '1 hour'])
    await runOut(one)
    expect(await expire()).toBe(1)
    expect(await reservedOf(sku)).toBe(1)
    expect(await expire()).toBe(0)
  })

  test('is not taken for a cart that is being ordered at the same time', async () => {
    for (let round = 0; round < 20; round++) {
      const sku = await stocked(2)
      const cartId = await cart(buyer.id, { [sku]: 1 })
      await Promise.all([place(request(cartId, buyer.id)), hold(cartId), hold(cartId)])
      expect(await reservedOf(sku)).toBe(1)
    }
  })

  test('is free for carts that become one, in whatever order others take the same stock', async () => {
    const [first, second] = [await stocked(1_000), await stocked(1_000)]
    for (let round = 0; round < 20; round++) {
      const own = await cart(buyer.id, { [second]: 1 })
      const [guest] = await query<{ id: string }>(
        'select id from orders.add_to_cart(null, null, null, null, $1::text[], $2::integer[])',
        [[first], [1]],
      )
      await hold(own)
      await query('select orders.hold_cart_stock($1, $2, $3)', [guest?.id, '15 minutes', '1 hour'])
      const others = await Promise.all(Array.from({ length: 6 }, () => cart('7', { [first]: 1, [second]: 1 })))
      await Promise.all([
        query('select orders.claim_cart($1, $2, $3)', [guest?.id, buyer.id, companyId]),
        ...others.map((cartId) => place(request(cartId, '7'))),
      ])
    }
  })

  test('is either ordered or let go when both are tried at once, and never both', async () => {
    for (let round = 0; round < 20; round++) {
      const sku = await stocked(1)
      const cartId = await cart(buyer.id, { [sku]: 1 })
      await hold(cartId)
      await runOut(cartId)
      const [outcome] = await Promise.all([
        place(request(cartId, buyer.id)).catch((error: unknown) => readRefusal(error)?.rule),
        expire(),
        expire(),
      ])
      expect(typeof outcome === 'object' && placed(outcome)).toBe(true)
      expect(await reservedOf(sku)).toBe(1)
    }
  })
})
