import { countStatements } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { fromGlobalId, toGlobalId } from '@tensile/relay'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { buyer, openOrders } from '../tests/orders.ts'

const orders = openOrders(await testDatabase())
const { answer, ask, query, close } = orders
const { companyId, price, request, place } = await openCheckout(orders)
afterAll(() => close())

const bea: Viewer = { ...buyer, id: '41', companyId }
const ben: Viewer = { ...buyer, id: '42', companyId }

const cartFields = `id version
  lines { id sku quantity unitPrice { amount currency } seenUnitPrice { amount } priceChanged total { amount } problem { code message } }
  subtotal { amount } tax { amount } total { amount currency } taxes { rate net { amount } tax { amount } reverseCharge }`
const payloadOf = `cart { ${cartFields} } userErrors { path code message details }`
type Lines = Record<string, number>
const toLines = (lines: Lines) => Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity }))

const add = async (
  lines: Lines,
  { cartId, viewer, expectedVersion }: { cartId?: string; viewer?: Viewer; expectedVersion?: number } = {},
) =>
  (
    await answer(
      `mutation ($cartId: ID, $lines: [CartLineInput!]!, $v: Int) { cartLinesAdd(cartId: $cartId, lines: $lines, expectedVersion: $v) { ${payloadOf} } }`,
      { ...(viewer && { viewer }), variables: { cartId, lines: toLines(lines), v: expectedVersion } },
    )
  ).cartLinesAdd
const run = async (field: string, variables: Record<string, unknown>, types: string, viewer?: Viewer) => {
  const names = Object.keys(variables)
  const data = await answer(
    `mutation (${types}) { ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { ${payloadOf} } }`,
    { ...(viewer && { viewer }), variables },
  )
  return data[field]
}
const read = async (id: string | null, viewer?: Viewer) =>
  (
    await answer(`query ($id: ID) { cart(id: $id) { ${cartFields} } }`, {
      ...(viewer && { viewer }),
      variables: { id },
    })
  ).cart

beforeAll(async () => {
  await orders.products('BOLT', 'NUT', 'PACKED', 'UNPRICED', 'GRADE 8')
  await price(1.25, 'BOLT')
  await price(0.1234, 'NUT')
  await price(2, 'PACKED', 'GRADE 8')
  await query(
    `insert into pricing.sales_terms (product_id, pack_size, min_order_quantity, order_multiple) select id, 10, 20, 10 from catalog.product where sku = 'PACKED'`,
  )
})

describe('lines of a cart', () => {
  test('a guest gets a new cart, priced for everyone, with tax by rate', async () => {
    const { cart, userErrors } = await add({ bolt: 3, NUT: 100 })
    expect(userErrors).toEqual([])
    expect(cart.lines.map(({ sku, quantity }: any) => [sku, quantity])).toEqual([
      ['BOLT', 3],
      ['NUT', 100],
    ])
    expect(cart).toMatchObject({
      subtotal: { amount: '16.09' },
      tax: { amount: '3.05' },
      total: { amount: '19.14', currency: 'EUR' },
      taxes: [{ rate: '19.00', net: { amount: '16.09' }, tax: { amount: '3.05' }, reverseCharge: false }],
    })
    expect(cart.lines[1]).toMatchObject({ unitPrice: { amount: '0.1234' }, total: { amount: '12.34' }, problem: null })
  })

  test('ids of carts tell nothing of other carts', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => BigInt(fromGlobalId((await add({ BOLT: 1 })).cart.id)?.id ?? 0)),
    )
    expect(new Set(ids).size).toBe(3)
    expect(ids.some((id) => id > 2n ** 55n)).toBe(true)
    expect(ids.every((id) => id < 2n ** 62n)).toBe(true)
  })

  test('added again, a product is one line with the sum', async () => {
    const { cart } = await add({ BOLT: 3 })
    const { cart: after } = await add({ BOLT: 4, bolt: 1 }, { cartId: cart.id })
    expect(after.lines).toMatchObject([{ sku: 'BOLT', quantity: 8 }])
    expect(after.version).toBeGreaterThan(cart.version)
  })

  test('of a pasted list every wrong line is named with what would be right, and nothing is added', async () => {
    const { cart } = await add({ BOLT: 1 })
    const refused = await add(
      { BOLT: 1, NOSUCH: 1, PACKED: 25, UNPRICED: 1, NUT: 2_000_000, ' grade 8 ': 1 },
      { cartId: cart.id },
    )
    expect(refused.cart).toBeNull()
    const told = refused.userErrors.map(({ path, code }: any) => [path.join('.'), code])
    expect(told.sort()).toEqual([
      ['lines.1.sku', 'NOT_FOUND'],
      ['lines.2.quantity', 'NOT_A_MULTIPLE'],
      ['lines.3.sku', 'NOT_FOR_SALE'],
      ['lines.4.quantity', 'ABOVE_MAX'],
    ])
    expect(refused.userErrors.find(({ code }: any) => code === 'NOT_A_MULTIPLE')).toMatchObject({
      message: 'It is sold in multiples of 10: 25 is none, 30 is.',
      details: { multiple: 10, next: 30, sku: 'PACKED' },
    })
    expect((await read(cart.id)).lines).toMatchObject([{ sku: 'BOLT', quantity: 1 }])
  })

  test('below the minimum and below one piece are refused', async () => {
    expect((await add({ PACKED: 10 })).userErrors).toMatchObject([{ code: 'BELOW_MIN', details: { min: 20 } }])
    expect((await add({ BOLT: 0 })).userErrors).toMatchObject([{ path: ['lines', '0', 'quantity'], code: 'BELOW_MIN' }])
    expect((await add({})).userErrors).toMatchObject([{ path: ['lines'], code: 'REQUIRED' }])
  })

  test('quantities are changed, 0 takes out, and what is gone is told or ignored', async () => {
    const { cart } = await add({ BOLT: 3, NUT: 5 })
    const [bolt, nut] = cart.lines
    const update = (lines: object[]) =>
      run('cartLinesUpdate', { cartId: cart.id, lines }, '$cartId: ID!, $lines: [CartLineUpdate!]!')
    expect(
      (
        await update([
          { id: bolt.id, quantity: 7 },
          { id: nut.id, quantity: 0 },
        ])
      ).cart.lines,
    ).toMatchObject([{ sku: 'BOLT', quantity: 7 }])
    expect((await update([{ id: nut.id, quantity: 2 }])).userErrors).toMatchObject([
      { path: ['lines', '0', 'sku'], code: 'NOT_FOUND' },
    ])
    const remove = () =>
      run('cartLinesRemove', { cartId: cart.id, lineIds: [bolt.id] }, '$cartId: ID!, $lineIds: [ID!]!')
    expect((await remove()).cart).toMatchObject({ lines: [], total: { amount: '0.00', currency: 'EUR' }, taxes: [] })
    expect((await remove()).userErrors).toEqual([])
  })

  test('a change by somebody who read an older version is refused', async () => {
    const { cart } = await add({ BOLT: 1 })
    await add({ BOLT: 1 }, { cartId: cart.id, expectedVersion: cart.version })
    const { userErrors } = await add({ BOLT: 1 }, { cartId: cart.id, expectedVersion: cart.version })
    expect(userErrors).toMatchObject([{ path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 3 } }])
  })

  test('more than 500 lines are refused', async () => {
    const skus = Array.from({ length: 501 }, (_, n) => `MANY-${n}`)
    await orders.products(...skus)
    await price(1, ...skus)
    const all = Object.fromEntries(skus.map((sku) => [sku, 1]))
    expect((await add(all)).userErrors).toMatchObject([{ path: ['lines'], code: 'TOO_MANY' }])
    delete all['MANY-0']
    const { cart } = await add(all)
    expect(cart.lines).toHaveLength(500)
    expect((await add({ 'MANY-0': 1 }, { cartId: cart.id })).userErrors).toMatchObject([{ code: 'TOO_MANY' }])
  })

  test('adding many lines is one statement, also for the answer that tells id and version', async () => {
    const { statements } = await countStatements(() =>
      ask('mutation ($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart { id version } } }', {
        variables: { lines: toLines({ BOLT: 1, NUT: 20, PACKED: 20 }) },
      }),
    )
    const own = statements.filter(
      (statement) => !/^(begin|commit|select set_config|select pg_current_wal)/.test(statement),
    )
    expect(own).toEqual([expect.stringContaining('orders.add_to_cart')])
  })

  test('a cart of many lines is read with two statements, also several carts at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await add({ BOLT: 1, NUT: 20, PACKED: 20 })).cart.id))
    const representations = ids.map((id: string) => ({ __typename: 'Cart', id }))
    const { statements } = await countStatements(() =>
      ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Cart { ${cartFields} } } }`, {
        variables: { r: representations },
      }),
    )
    expect(statements).toHaveLength(2)
  })
})

describe('prices in a cart', () => {
  test('are those of now, and say when the buyer saw another one, until it is accepted', async () => {
    await orders.products('MOVING')
    await price(10, 'MOVING')
    const { cart } = await add({ MOVING: 2 })
    await price(12.5, 'MOVING')
    const changed = await read(cart.id)
    expect(changed).toMatchObject({
      subtotal: { amount: '25.00' },
      lines: [{ unitPrice: { amount: '12.50' }, seenUnitPrice: { amount: '10.00' }, priceChanged: true }],
    })
    const { cart: accepted } = await run('acceptCartPrices', { cartId: cart.id }, '$cartId: ID!')
    expect(accepted.lines).toMatchObject([{ seenUnitPrice: { amount: '12.50' }, priceChanged: false }])
  })

  test('a product that is no longer sold stays in the cart, says so, and counts for nothing', async () => {
    await orders.products('ENDING')
    await price(10, 'ENDING')
    const { cart } = await add({ ENDING: 1, BOLT: 4 })
    await query("delete from pricing.price using catalog.product p where p.id = product_id and p.sku = 'ENDING'")
    expect(await read(cart.id)).toMatchObject({
      subtotal: { amount: '5.00' },
      lines: [
        { sku: 'ENDING', total: { amount: '0.00' }, problem: { code: 'NOT_FOR_SALE' } },
        { sku: 'BOLT', problem: null },
      ],
    })
  })
})

describe('whose cart it is', () => {
  test("a buyer's cart is nobody else's: not read, not changed, not claimed", async () => {
    const { cart } = await add({ BOLT: 1 }, { viewer: bea })
    expect(await read(cart.id, ben)).toBeNull()
    expect(await read(cart.id)).toBeNull()
    expect((await add({ BOLT: 1 }, { cartId: cart.id, viewer: ben })).userErrors).toMatchObject([
      { path: ['cartId'], code: 'NOT_FOUND' },
    ])
    expect((await run('claimCart', { cartId: cart.id }, '$cartId: ID!', ben)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await add({ BOLT: 1 }, { cartId: toGlobalId('Cart', 1) })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  })

  test('without an id a buyer sees the cart that was changed last, a guest none', async () => {
    const first = await add({ BOLT: 1 }, { viewer: ben })
    await add({ NUT: 1 }, { viewer: ben })
    await add({ BOLT: 1 }, { cartId: first.cart.id, viewer: ben })
    expect((await read(null, ben)).id).toBe(first.cart.id)
    expect(await read(null)).toBeNull()
  })

  test("a guest's cart becomes the buyer's at login, at the buyer's prices", async () => {
    const [list] = await query<{ id: string }>(
      "insert into pricing.price_list (name, currency) values ('Contract', 'EUR') returning id",
    )
    await query('insert into pricing.price_list_assignment (price_list_id, company_id) values ($1, $2)', [
      list?.id,
      companyId,
    ])
    await query(
      "insert into pricing.price (price_list_id, product_id, unit) select $1, id, 1.5 from catalog.product where sku = 'GRADE 8'",
      [list?.id],
    )
    const dora = { ...bea, id: '43' }
    const { cart } = await add({ 'GRADE 8': 2 })
    expect(cart.lines[0].unitPrice.amount).toBe('2.00')
    const { cart: claimed } = await run('claimCart', { cartId: cart.id }, '$cartId: ID!', dora)
    expect(claimed.id).toBe(cart.id)
    expect(claimed.lines).toMatchObject([{ unitPrice: { amount: '1.50' }, priceChanged: false }])
    expect(await read(cart.id)).toBeNull()
  })

  test('is merged into the one the buyer has: quantities are added, and claiming again changes nothing', async () => {
    const eve = { ...bea, id: '44' }
    const own = await add({ BOLT: 1, NUT: 5 }, { viewer: eve })
    const guest = await add({ BOLT: 2, PACKED: 20 })
    const { cart, userErrors } = await run('claimCart', { cartId: guest.cart.id }, '$cartId: ID!', eve)
    expect(userErrors).toEqual([])
    expect(cart.id).toBe(own.cart.id)
    expect(cart.lines.map(({ sku, quantity }: any) => [sku, quantity])).toEqual([
      ['BOLT', 3],
      ['NUT', 5],
      ['PACKED', 20],
    ])
    expect((await run('claimCart', { cartId: guest.cart.id }, '$cartId: ID!', eve)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await run('claimCart', { cartId: own.cart.id }, '$cartId: ID!', eve)).cart.lines).toHaveLength(3)
  })

  test('an ordered cart is gone', async () => {
    const { cart } = await add({ BOLT: 1 }, { viewer: bea })
    await query('update orders.cart set ordered_at = now() where id = $1', [fromGlobalId(cart.id)?.id])
    expect(await read(cart.id, bea)).toBeNull()
    expect((await add({ BOLT: 1 }, { cartId: cart.id, viewer: bea })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

test('what an order had is put into a cart again, without what is not sold any more', async () => {
  await orders.products('AGAIN', 'NEVER')
  await orders.warehouses('FRA1')
  await orders.receive({ AGAIN: { FRA1: 10 }, NEVER: { FRA1: 10 } })
  await price(3, 'AGAIN', 'NEVER')
  const { cart } = await add({ AGAIN: 2, NEVER: 1 }, { viewer: bea })
  const placement = await place(request(fromGlobalId(cart.id)?.id ?? '', bea.id))
  if ('refusals' in placement) throw new Error('refused')
  const [order] = await query<{ number: string }>('select number from orders."order" where id = $1', [
    placement.orderId,
  ])
  await query("delete from pricing.price using catalog.product p where p.id = product_id and p.sku = 'NEVER'")
  const again = await run('reorder', { number: order?.number }, '$number: String!', bea)
  expect(again.cart.lines).toMatchObject([{ sku: 'AGAIN', quantity: 2 }])
  expect(again.userErrors).toMatchObject([{ path: ['number', 'lines', '1', 'sku'], code: 'NOT_FOR_SALE' }])
  expect(
    (await run('reorder', { number: order?.number }, '$number: String!', { ...buyer, id: '99', companyId: null }))
      .userErrors,
  ).toMatchObject([{ path: ['number'], code: 'NOT_FOUND' }])
})

test('carts are forgotten when nobody changed them for long', async () => {
  const ids = await Promise.all([add({ BOLT: 1 }), add({ BOLT: 1 }), add({ BOLT: 1 }, { viewer: bea })])
  const [old, young, owned] = ids.map(({ cart }) => fromGlobalId(cart.id)?.id)
  await query("update orders.cart set updated_at = now() - interval '31 days' where id = any ($1)", [[old, owned]])
  expect((await query<{ n: number }>('select orders.sweep_carts(100) as n'))[0]?.n).toBe(1)
  const left = await query<{ id: string }>('select id from orders.cart where id = any ($1)', [[old, young, owned]])
  expect(left.map(({ id }) => id).sort()).toEqual([young, owned].sort())
})
