import { countStatements } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buyer, openOrders, sales, warehouseClerk } from '../tests/orders.ts'
import { openSold } from '../tests/sold.ts'

const orders = openOrders(await testDatabase())
const { answer, ask, query, close } = orders
const sold = await openSold(orders)
const { bea, ben, sell, read } = sold
const stranger: Viewer = { ...buyer, id: '77', email: 'b@borealis.example', companyId: '999' }
afterAll(() => close())

beforeAll(async () => {
  await orders.products('BOLT', 'NUT')
  await orders.warehouses('FRA1')
  await orders.receive({ BOLT: { FRA1: 100_000 }, NUT: { FRA1: 100_000 } })
  await sold.price(1.25, 'BOLT')
  await sold.price(0.1234, 'NUT')
})

test('an order tells what was ordered, for whom, and what it costs', async () => {
  const number = await sell({ BOLT: 3, NUT: 100 })
  expect(number).toMatch(/^\d{4}-\d{6}$/)
  expect(await read(number)).toMatchObject({
    number,
    status: 'PLACED',
    lines: [
      {
        sku: 'BOLT',
        name: 'Product BOLT',
        quantity: 3,
        unitPrice: { amount: '1.25' },
        total: { amount: '3.75' },
        shipped: 0,
        returned: 0,
        refunded: 0,
      },
      {
        sku: 'NUT',
        quantity: 100,
        unitPrice: { amount: '0.1234' },
        total: { amount: '12.34' },
        tax: { amount: '2.34' },
      },
    ],
    subtotal: { amount: '16.09' },
    tax: { amount: '3.05' },
    total: { amount: '19.14', currency: 'EUR' },
    purchaseOrderNumber: 'PO-4711',
    shippingAddress: { city: 'Frankfurt', country: 'DE' },
    companyName: 'Checkout',
    payments: [{ provider: 'INVOICE', status: 'AUTHORIZED', amount: { amount: '19.14' } }],
    actions: ['CANCELLED'],
  })
  expect((await read(number, warehouseClerk)).actions).toEqual(['SHIPPED'])
})

test('later changes of the catalog and of prices do not alter it', async () => {
  await orders.products('RENAMED')
  await orders.receive({ RENAMED: { FRA1: 10 } })
  await sold.price(10, 'RENAMED')
  const number = await sell({ RENAMED: 2 })
  const before = await read(number)
  await sold.price(99, 'RENAMED')
  await query(
    "update catalog.product set name = 'Another name', sku = 'RENAMED-2', status = 'DISCONTINUED' where sku = 'RENAMED'",
  )
  await query("update accounts.company set name = 'Checkout Ltd', vat_id = 'SE556677889901' where id = $1", [
    sold.companyId,
  ])
  expect(await read(number)).toEqual(before)
  await query("update accounts.company set name = 'Checkout', vat_id = null where id = $1", [sold.companyId])
})

describe('who may see an order', () => {
  const shown = async (number: string, viewer?: Viewer, cartId?: string) =>
    (
      await answer('query ($n: String!, $c: ID) { order(number: $n, cartId: $c) { number } }', {
        ...(viewer && { viewer }),
        variables: { n: number, c: cartId },
      })
    ).order

  test('colleagues and staff; nobody of another company, no guest', async () => {
    const number = await sell({ BOLT: 1 })
    for (const viewer of [bea, ben, sales, warehouseClerk]) expect(await shown(number, viewer)).toEqual({ number })
    for (const viewer of [stranger, { ...stranger, companyId: null }, undefined])
      expect(await shown(number, viewer)).toBeNull()
  })

  test('nobody else finds it, its shipments or its returns by id', async () => {
    const number = await sell({ BOLT: 2 })
    const { shipment } = await sold.ship(number)
    const { returnRequest } = await sold.requestReturn(number, [{ lineId: shipment.order.lines[0].id, quantity: 1 }])
    const representations = [
      { __typename: 'Order', id: shipment.order.id },
      { __typename: 'Shipment', id: shipment.id },
      { __typename: 'ReturnRequest', id: returnRequest.id },
    ]
    const found = async (viewer: Viewer) =>
      (
        await answer('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
          viewer,
          variables: { r: representations },
        })
      )._entities
    expect(await found(bea)).toEqual(representations.map(({ __typename }) => ({ __typename })))
    expect(await found(stranger)).toEqual([null, null, null])
  })

  test('a guest finds the order by the cart that became it, and no other', async () => {
    const cart = await sold.cart('41', { BOLT: 1 })
    await query('update orders.cart set buyer_id = null where id = $1', [cart])
    await query('update orders.cart_line set unit = 1.25 where cart_id = $1', [cart])
    await query("insert into orders.credit_account (company_id, currency, credit_limit) values (0, 'EUR', 0)")
    const [number] = await query<{ number: string }>(
      `insert into orders."order" (number, status, cart_id, buyer_name, buyer_email, currency, net, tax, shipping_address, billing_address, idempotency_key, content_hash)
       values ('2020-000001', 'PENDING_PAYMENT', $1, 'Guest', 'guest@example.com', 'EUR', 1, 0, '{}', '{}', 'k', sha256('')) returning number`,
      [cart],
    )
    expect(await shown('2020-000001', undefined, toGlobalId('Cart', cart))).toEqual(number)
    expect(await shown('2020-000001', undefined, toGlobalId('Cart', 1))).toBeNull()
    expect(await shown('2020-000001')).toBeNull()
    expect(await shown(await sell({ BOLT: 1 }), undefined, toGlobalId('Cart', cart))).toBeNull()
  })
})

describe('the list of orders', () => {
  const list = async (viewer: Viewer, args = '') =>
    (
      await answer(`{ orders${args} { nodes { number status } totalCount pageInfo { hasNextPage endCursor } } }`, {
        viewer,
      })
    ).orders

  test('is that of the own company, newest first, and pages without gaps', async () => {
    const fresh = [await sell({ BOLT: 1 }), await sell({ BOLT: 1 }, ben), await sell({ BOLT: 1 })]
    const all = await list(bea, '(first: 100)')
    expect(all.nodes.slice(0, 3).map(({ number }: any) => number)).toEqual(fresh.toReversed())
    expect(all.totalCount).toBe(all.nodes.length)
    expect(await list(stranger)).toMatchObject({ nodes: [], totalCount: 0 })
    const first = await list(bea, '(first: 2)')
    const second = await list(bea, `(first: 100, after: "${first.pageInfo.endCursor}")`)
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes)
  })

  test('is narrowed by status, number and company, for staff over all companies', async () => {
    const number = await sell({ BOLT: 1 })
    await sold.cancel(number, bea)
    expect((await list(sales, '(status: CANCELLED)')).nodes).toEqual([{ number, status: 'CANCELLED' }])
    expect((await list(sales, `(number: "${number}")`)).nodes).toEqual([{ number, status: 'CANCELLED' }])
    expect(
      (await list(sales, `(companyId: "${toGlobalId('Company', sold.companyId)}", number: "2020")`)).totalCount,
    ).toBe(0)
    expect((await list(sales, '(number: "2020")')).totalCount).toBe(1)
    expect((await list(stranger, `(companyId: "${toGlobalId('Company', sold.companyId)}")`)).totalCount).toBe(0)
  })

  test('with everything that orders have, costs a fixed number of statements', async () => {
    for (let more = 0; more < 3; more++) {
      const number = await sell({ BOLT: 2, NUT: 10 })
      await sold.ship(number)
    }
    const everything = (first: number) =>
      countStatements(() =>
        ask(
          `{ orders(first: ${first}) { nodes { number lines { sku } taxes { rate } payments { status } shipments { warehouse { code } lines { line { sku } } }
            returns { number lines { line { sku } } } refunds { lines { line { sku } } } timeline { kind } documents { kind } actions } } }`,
          { viewer: sales },
        ),
      )
    const [one, many] = [await everything(1), await everything(12)]
    expect(many.result.errors).toEqual([])
    expect(many.statements.length).toBeLessThanOrEqual(15)
    expect(many.statements.length - one.statements.length).toBeLessThanOrEqual(4) // refunds and returns of older orders
  })
})
