import { readRefusal } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { openOrders } from '../tests/orders.ts'
import type { Placement } from './placement.repository.ts'

const databaseOfTest = await testDatabase()
const orders = openOrders(databaseOfTest)
const { query, products, warehouses, receive, disagreements } = orders
const { price, cart, request, place } = await openCheckout(orders)
afterAll(() => orders.close())

const places = await warehouses('FRA1', 'LYO1', 'GDN1')
let made = 0

/** A product at 10.00 with stock, and its SKU. */
async function stocked(stock: Record<string, number>): Promise<string> {
  const sku = `SKU-${++made}`
  await products(sku)
  await price(10, sku)
  if (Object.keys(stock).length > 0) await receive({ [sku]: stock })
  return sku
}

const orderIdOf = (placement: Placement) => ('orderId' in placement ? placement.orderId : null)
const codesOf = (placement: Placement) => ('refusals' in placement ? placement.refusals.map(({ code }) => code) : [])

/** What became of a placement, also when it was refused under a lock. */
const outcomeOf = (asked: ReturnType<typeof request>) =>
  place(asked).catch((error: unknown) => {
    const rule = readRefusal(error)?.rule
    if (rule === undefined) throw error
    return rule
  })

const soldOf = async (sku: string) => {
  const [row] = await query<{ sold: number; reserved: number }>(
    `select coalesce((select sum(quantity) from orders.order_line where sku = $1), 0)::integer as sold,
       coalesce((select sum(s.reserved) from orders.stock s join catalog.product p on p.id = s.product_id where p.sku = $1), 0)::integer as reserved`,
    [sku],
  )
  return row
}

const allocationOf = (orderId: string | null) =>
  query<{ code: string; sku: string; quantity: number }>(
    `select w.code, p.sku, r.quantity from orders.reservation r join orders.warehouse w on w.id = r.warehouse_id
     join catalog.product p on p.id = r.product_id where r.order_id = $1 order by w.priority, p.sku`,
    [orderId],
  )

afterEach(async () => {
  expect(await disagreements()).toEqual([])
})

describe('an order', () => {
  test('is made of a cart with its prices, reserved stock, a payment, a timeline and the next number', async () => {
    const sku = await stocked({ FRA1: 5 })
    const before = await query<{ number: string }>('select number from orders."order" order by id desc limit 1')
    const orderId = orderIdOf(await place(request(await cart('7', { [sku]: 3 }), '7')))
    const [order] = await query(
      `select o.number, o.status, o.net::text, o.tax::text, l.sku, l.quantity, l.unit::text, p.provider, p.status as payment, e.kind, e.actor
       from orders."order" o join orders.order_line l on l.order_id = o.id join orders.payment p on p.order_id = o.id
       join orders.order_event e on e.order_id = o.id where o.id = $1`,
      [orderId],
    )
    expect(order).toMatchObject({
      status: 'PLACED',
      net: '30.00',
      tax: '5.70',
      sku,
      quantity: 3,
      provider: 'INVOICE',
      payment: 'AUTHORIZED',
      kind: 'PLACED',
      actor: 'user:buyer@acme.example',
    })
    const latest = Number((before[0]?.number ?? '-0').split('-')[1])
    expect(Number(String(order?.['number']).split('-')[1])).toBe(latest + 1)
    expect(await allocationOf(orderId)).toEqual([{ code: 'FRA1', sku, quantity: 3 }])
  })

  test('of a provider waits for its payment, and says which one is to be asked', async () => {
    const sku = await stocked({ FRA1: 1 })
    const asked = request(await cart('7', { [sku]: 1 }), '7', { payment: { provider: 'STRIPE', token: 'pm_1' } })
    const placement = await place(asked)
    expect(placement).toMatchObject({ paymentId: expect.stringMatching(/^\d+$/) })
    expect(await place(asked)).toEqual(placement)
    const [order] = await query('select status from orders."order" where id = $1', [orderIdOf(placement)])
    expect(order).toEqual({ status: 'PENDING_PAYMENT' })
  })

  test('ships from one warehouse if one has it all, even one that comes later', async () => {
    const [one, two] = [await stocked({ FRA1: 5, LYO1: 5 }), await stocked({ LYO1: 5, GDN1: 5 })]
    expect(await allocationOf(orderIdOf(await place(request(await cart('7', { [one]: 2, [two]: 2 }), '7'))))).toEqual([
      { code: 'LYO1', sku: one, quantity: 2 },
      { code: 'LYO1', sku: two, quantity: 2 },
    ])
    expect(await allocationOf(orderIdOf(await place(request(await cart('7', { [one]: 2 }), '7'))))).toEqual([
      { code: 'FRA1', sku: one, quantity: 2 },
    ])
  })

  test('ships from as few warehouses as have it all, filled in the order in which they ship', async () => {
    const sku = await stocked({ FRA1: 4, LYO1: 3, GDN1: 7 })
    expect(await allocationOf(orderIdOf(await place(request(await cart('7', { [sku]: 10 }), '7'))))).toEqual([
      { code: 'FRA1', sku, quantity: 4 },
      { code: 'GDN1', sku, quantity: 6 },
    ])
  })

  test('may promise more than is on hand as far as the policy allows, and no further', async () => {
    const sku = await stocked({ FRA1: 2 })
    await query(
      `insert into orders.stock_policy (product_id, warehouse_id, backorder_limit) select id, $2, 3 from catalog.product where sku = $1`,
      [sku, places['FRA1']],
    )
    expect(orderIdOf(await place(request(await cart('7', { [sku]: 5 }), '7')))).not.toBeNull()
    expect(await place(request(await cart('7', { [sku]: 1 }), '7'))).toMatchObject({
      refusals: [{ code: 'INSUFFICIENT_STOCK', line: 0, sku, wanted: 1, available: 0 }],
    })
  })
})

describe('a placement is refused without a trace', () => {
  test('with every line that is short, and what is available of it', async () => {
    const [enough, short, none] = [await stocked({ FRA1: 5 }), await stocked({ FRA1: 2 }), await stocked({})]
    const cartId = await cart('7', { [enough]: 5, [short]: 3, [none]: 1 })
    expect(await place(request(cartId, '7'))).toEqual({
      refusals: [
        { code: 'INSUFFICIENT_STOCK', line: 1, sku: short, wanted: 3, available: 2 },
        { code: 'INSUFFICIENT_STOCK', line: 2, sku: none, wanted: 1, available: 0 },
      ],
    })
    expect(await query('select ordered_at from orders.cart where id = $1', [cartId])).toEqual([{ ordered_at: null }])
  })

  test('when a price is another one than the buyer saw, with both', async () => {
    const sku = await stocked({ FRA1: 5 })
    const cartId = await cart('7', { [sku]: 1 })
    await price(12.5, sku)
    expect(await place(request(cartId, '7'))).toEqual({
      refusals: [
        {
          code: 'PRICE_CHANGED',
          line: 0,
          sku,
          seen: { amount: '10.00', currency: 'EUR' },
          current: { amount: '12.50', currency: 'EUR' },
        },
      ],
    })
  })

  test('when the total is not what the buyer expects to pay', async () => {
    const sku = await stocked({ FRA1: 5 })
    const cartId = await cart('7', { [sku]: 1 })
    expect(await place(request(cartId, '7', { expectedTotal: '10.00' }))).toMatchObject({
      refusals: [{ code: 'PRICE_CHANGED', seen: { amount: '10.00' }, current: { amount: '11.90' } }],
    })
    expect(codesOf(await place(request(cartId, '7', { expectedTotal: '11.9' })))).toEqual([])
  })

  test('when the cart is empty, somebody else’s, or ordered with another key', async () => {
    const sku = await stocked({ FRA1: 5 })
    const cartId = await cart('7', { [sku]: 1 })
    expect(codesOf(await place(request(cartId, '8')))).toEqual(['CART_NOT_FOUND'])
    await place(request(cartId, '7'))
    expect(codesOf(await place(request(cartId, '7')))).toEqual(['CART_ORDERED'])
    const [empty] = await query<{ id: string }>('insert into orders.cart (buyer_id) values (7) returning id')
    expect(codesOf(await place(request(empty?.id ?? '', '7')))).toEqual(['EMPTY_CART'])
  })
})

describe('a repeated placement', () => {
  test('is answered with the same order, also when it is repeated many times at once', async () => {
    const sku = await stocked({ FRA1: 100 })
    const asked = request(await cart('7', { [sku]: 1 }), '7')
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(asked)))
    expect(new Set(answers.map(orderIdOf)).size).toBe(1)
    expect(orderIdOf(answers[0] ?? { refusals: [] })).not.toBeNull()
    expect(await soldOf(sku)).toEqual({ sold: 1, reserved: 1 })
  })

  test('with other content, or for another cart, is refused', async () => {
    const sku = await stocked({ FRA1: 100 })
    const asked = request(await cart('7', { [sku]: 1 }), '7')
    await place(asked)
    expect(codesOf(await place({ ...asked, contentHash: '00'.repeat(32) }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    const other = request(await cart('7', { [sku]: 1 }), '7', { idempotencyKey: asked.idempotencyKey })
    expect(await outcomeOf(other)).toBe('order_idempotency_key_unique')
    expect(await soldOf(sku)).toEqual({ sold: 1, reserved: 1 })
  })

  test('after a crash in the middle orders once', async () => {
    const sku = await stocked({ FRA1: 100 })
    const asked = request(await cart('7', { [sku]: 1 }), '7')
    const client = new pg.Client({ connectionString: databaseOfTest.writeUrl('orders') })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await client.query('begin')
    await client.query('select orders.place_order($1)', [JSON.stringify(asked)])
    await query('select pg_terminate_backend($1)', [rows[0]?.pid]).catch(async () => {
      const admin = new pg.Client({ connectionString: databaseOfTest.adminUrl })
      await admin.connect()
      await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await admin.end()
    })
    expect(orderIdOf(await place(asked))).not.toBeNull()
    expect(await soldOf(sku)).toEqual({ sold: 1, reserved: 1 })
    await client.end().catch(() => {})
  })
})

describe('many at once', () => {
  test('fifty buyers of the last ten get ten, and the others are told', async () => {
    const sku = await stocked({ FRA1: 6, LYO1: 4 })
    const carts = await Promise.all(Array.from({ length: 50 }, (_, buyer) => cart(String(100 + buyer), { [sku]: 1 })))
    const outcomes = await Promise.all(carts.map((id, buyer) => outcomeOf(request(id, String(100 + buyer)))))
    const placed = outcomes.filter((outcome) => typeof outcome !== 'string' && orderIdOf(outcome) !== null)
    const refused = outcomes.filter(
      (outcome) =>
        outcome === 'stock_insufficient' ||
        (typeof outcome !== 'string' && codesOf(outcome)[0] === 'INSUFFICIENT_STOCK'),
    )
    expect([placed.length, refused.length]).toEqual([10, 40])
    expect(await soldOf(sku)).toEqual({ sold: 10, reserved: 10 })
  })

  test('carts with the same products in opposite order do not wait for each other in a circle', async () => {
    const skus = await Promise.all([1, 2, 3, 4].map(() => stocked({ FRA1: 60, LYO1: 60 })))
    const carts = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => {
        const order = turn % 2 === 0 ? skus : [...skus].reverse()
        return cart('7', Object.fromEntries(order.map((sku) => [sku, 2])))
      }),
    )
    const outcomes = await Promise.all(carts.map((id) => outcomeOf(request(id, '7'))))
    expect(outcomes.filter((outcome) => typeof outcome === 'string' || orderIdOf(outcome) === null)).toEqual([])
    for (const sku of skus) expect(await soldOf(sku)).toEqual({ sold: 80, reserved: 80 })
  })

  test('numbers follow each other without a gap, also after refusals', async () => {
    const year = String(new Date().getUTCFullYear())
    const [row] = await query<{ count: number; latest: number; distinct: number }>(
      `select count(*)::integer as count, count(distinct number)::integer as distinct, max(split_part(number, '-', 2)::integer) as latest
       from orders."order" where number like $1`,
      [`${year}-%`],
    )
    expect(row?.distinct).toBe(row?.count)
    expect(row?.latest).toBe(row?.count)
  })
})
