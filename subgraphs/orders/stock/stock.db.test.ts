import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { buyer, openOrders, warehouseClerk } from '../tests/orders.ts'

const databaseOfTest = await testDatabase()
const { ask, answer, query, products, warehouses, receive, disagreements, close } = openOrders(databaseOfTest)
afterAll(() => close())
afterEach(async () => {
  expect(await disagreements()).toEqual([])
})

await warehouses('FRA1', 'LYO1')
const viewer = warehouseClerk
const stockFields = 'stock { onHand reserved available } userErrors { path code details }'

const adjust = async (input: object) =>
  (
    await answer(`mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { ${stockFields} } }`, {
      viewer,
      variables: { input: { warehouse: 'FRA1', reason: 'counted', ...input } },
    })
  ).adjustInventory

describe('adjusting', () => {
  test('changes what is on hand by a difference or to a count, and tells the ledger why and who', async () => {
    await products('ADJ-1')
    expect((await adjust({ sku: 'adj-1', delta: 10 })).stock).toEqual({ onHand: 10, reserved: 0, available: 10 })
    expect((await adjust({ sku: 'ADJ-1', set: 7 })).stock).toMatchObject({ onHand: 7 })
    const { stockMovements } = await answer(
      '{ stockMovements(sku: "ADJ-1") { totalCount nodes { kind onHand reserved reason actor warehouse { code } } } }',
      { viewer },
    )
    const line = { kind: 'ADJUSTMENT', reserved: 0, reason: 'counted', actor: `user:${viewer.email}` }
    expect(stockMovements).toEqual({
      totalCount: 2,
      nodes: [
        { ...line, onHand: -3, warehouse: { code: 'FRA1' } },
        { ...line, onHand: 10, warehouse: { code: 'FRA1' } },
      ],
    })
  })

  test('with a key happens once, and another request with the key is refused', async () => {
    await products('ADJ-2')
    const input = { sku: 'ADJ-2', delta: 5, idempotencyKey: 'count-7' }
    const answers = await Promise.all([adjust(input), adjust(input), adjust(input)])
    expect(answers.map(({ stock }) => stock.onHand)).toEqual([5, 5, 5])
    expect((await adjust({ ...input, delta: 6 })).userErrors).toMatchObject([
      { path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' },
    ])
  })

  test('never leaves less than is held or than nothing', async () => {
    const { 'ADJ-3': product } = await products('ADJ-3')
    await receive({ 'ADJ-3': { FRA1: 10 } })
    const [cart] = await query<{ id: string }>('insert into orders.cart default values returning id')
    await query(
      `insert into orders.stock_movement (kind, product_id, warehouse_id, reserved, cart_id)
       select 'RESERVATION', $1, id, 6, $2 from orders.warehouse where code = 'FRA1'`,
      [product?.rowId, cart?.id],
    )
    expect((await adjust({ sku: 'ADJ-3', delta: -5 })).userErrors).toEqual([
      { path: ['input', 'delta'], code: 'INSUFFICIENT_STOCK', details: { available: 4 } },
    ])
    expect((await adjust({ sku: 'ADJ-3', set: 5 })).userErrors).toMatchObject([{ path: ['input', 'set'] }])
    expect((await adjust({ sku: 'ADJ-3', delta: -4 })).stock).toEqual({ onHand: 6, reserved: 6, available: 0 })
  })

  test('names what is unknown or makes no sense, and is for the staff of warehouses', async () => {
    await products('ADJ-4')
    const codes = async (input: object) =>
      (await adjust(input)).userErrors.map(({ path, code }: { path: string[]; code: string }) => [path.at(-1), code])
    expect(await codes({ sku: 'NONE', delta: 1 })).toEqual([['sku', 'NOT_FOUND']])
    expect(await codes({ sku: 'ADJ-4', delta: 1, warehouse: 'XXX9' })).toEqual([['warehouse', 'NOT_FOUND']])
    expect(await codes({ sku: 'ADJ-4' })).toEqual([['delta', 'INVALID']])
    expect(await codes({ sku: 'ADJ-4', delta: 1, set: 1 })).toEqual([['set', 'INVALID']])
    expect(await codes({ sku: 'ADJ-4', set: 100_000_001 })).toEqual([['set', 'INVALID']])
    await receive({ 'ADJ-4': { FRA1: 100_000_000 } })
    expect(await codes({ sku: 'ADJ-4', delta: 2_147_483_647 })).toEqual([['delta', 'INVALID']])
    const { errors } = await ask(
      'mutation { adjustInventory(input: { sku: "ADJ-4", warehouse: "FRA1", delta: 1, reason: "x" }) { userErrors { code } } }',
      { viewer: buyer },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})

test('a transfer takes what is available from one warehouse to the other, or nothing', async () => {
  await products('MOVE')
  await receive({ MOVE: { FRA1: 5 } })
  const transfer = async (quantity: number) =>
    (
      await answer(
        `mutation ($quantity: Int!) { transferStock(input: { sku: "MOVE", from: "FRA1", to: "LYO1", quantity: $quantity }) {
          from { onHand } to { onHand } userErrors { path code details } } }`,
        { viewer, variables: { quantity } },
      )
    ).transferStock
  expect(await transfer(6)).toEqual({
    from: null,
    to: null,
    userErrors: [{ path: ['input', 'quantity'], code: 'INSUFFICIENT_STOCK', details: { available: 5 } }],
  })
  expect(await transfer(3)).toEqual({ from: { onHand: 2 }, to: { onHand: 3 }, userErrors: [] })
})

test('what comes in is expected, then received in parts, and told with the product', async () => {
  const { COMING: product } = await products('COMING')
  const { createIncoming } = await answer(
    `mutation { createIncoming(input: { sku: "COMING", warehouse: "LYO1", quantity: 10, expectedAt: "2027-01-05T08:00:00Z" }) {
      incoming { id version } userErrors { code } } }`,
    { viewer },
  )
  const receiveIncoming = async (variables: object) =>
    (
      await answer(
        `mutation ($id: ID!, $quantity: Int, $version: Int) { receiveIncoming(id: $id, quantity: $quantity, expectedVersion: $version) {
          stock { onHand } incoming { quantity version } userErrors { code } } }`,
        { viewer, variables: { id: createIncoming.incoming.id, ...variables } },
      )
    ).receiveIncoming
  expect(await receiveIncoming({ quantity: 4, version: 1 })).toEqual({
    stock: { onHand: 4 },
    incoming: { quantity: 6, version: 2 },
    userErrors: [],
  })
  expect((await receiveIncoming({ quantity: 4, version: 1 })).userErrors).toEqual([{ code: 'CONFLICT' }])
  const { _entities } = await answer(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Product", id: $id }]) { ... on Product {
      availability { total status locations { available warehouse { code } incoming { quantity expectedAt } } } } } }`,
    { variables: { id: product?.id } },
  )
  expect(_entities[0].availability).toEqual({
    total: 4,
    status: 'IN_STOCK',
    locations: [
      {
        available: 4,
        warehouse: { code: 'LYO1' },
        incoming: [{ quantity: 6, expectedAt: '2027-01-05T08:00:00.000Z' }],
      },
    ],
  })
  expect(await receiveIncoming({})).toMatchObject({ stock: { onHand: 10 }, incoming: null })
  expect((await receiveIncoming({})).userErrors).toEqual([{ code: 'NOT_FOUND' }])
})

test('the availability of a page is one statement, with incoming goods and warehouses one each', async () => {
  const many = await products(...Array.from({ length: 50 }, (_, index) => `PAGE-${index}`))
  await receive(Object.fromEntries(Object.keys(many).map((sku) => [sku, { FRA1: 1, LYO1: 2 }])))
  const representations = Object.values(many).map(({ id }) => ({ __typename: 'Product', id }))
  const read = (fields: string) =>
    countStatements(() =>
      answer(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { availability { ${fields} } } } }`,
        { variables: { r: representations } },
      ),
    )
  const { result, statements } = await read('total locations { available }')
  expect(statements).toHaveLength(1)
  expect(result._entities).toHaveLength(50)
  expect(result._entities[7].availability).toEqual({ total: 3, locations: [{ available: 1 }, { available: 2 }] })
  expect((await read('total locations { warehouse { code } incoming { quantity } }')).statements).toHaveLength(3)
})

test('the list of stock pages by SKU and finds by SKU, warehouse and status', async () => {
  await products('LIST-10', 'LIST-11', 'LIST-2')
  await receive({ 'LIST-10': { FRA1: 3, LYO1: 1 }, 'LIST-11': { FRA1: 9 }, 'LIST-2': { LYO1: 5 } })
  await answer(
    `mutation { setStockPolicy(input: { sku: "LIST-10", warehouse: "FRA1", lowStockThreshold: 3 }) { userErrors { code } } }`,
    { viewer },
  )
  const list = async (args: string) => {
    const { stock } = await answer(
      `{ stock(${args}) { totalCount nodes { available warehouse { code } } pageInfo { hasNextPage endCursor } } }`,
      { viewer },
    )
    return stock
  }
  expect((await list('sku: "list-1"')).nodes.map((row: { available: number }) => row.available)).toEqual([3, 1, 9])
  expect((await list('sku: "LIST", warehouse: "LYO1"')).totalCount).toBe(2)
  expect((await list('sku: "LIST", status: LOW')).nodes).toEqual([{ available: 3, warehouse: { code: 'FRA1' } }])
  const first = await list('sku: "LIST", first: 2')
  expect(first.pageInfo.hasNextPage).toBe(true)
  const second = await list(`sku: "LIST", first: 2, after: "${first.pageInfo.endCursor}"`)
  expect([...first.nodes, ...second.nodes].map((row: { available: number }) => row.available)).toEqual([3, 1, 9, 5])
})

describe('the database', () => {
  const refuses = (text: string) =>
    query(text).then(
      () => null,
      (error: unknown) => (error instanceof pg.DatabaseError ? error.constraint : error),
    )

  test('refuses to promise more than there is, whatever code asks', async () => {
    const { LAST: product } = await products('LAST')
    await receive({ LAST: { FRA1: 2 } })
    const [cart] = await query<{ id: string }>('insert into orders.cart default values returning id')
    const move = (columns: string, values: string) =>
      refuses(
        `insert into orders.stock_movement (product_id, warehouse_id, ${columns})
         select ${product?.rowId}, id, ${values} from orders.warehouse where code = 'FRA1'`,
      )
    expect(await move('kind, reserved, cart_id', `'RESERVATION', 3, ${cart?.id}`)).toBe('stock_available')
    expect(await move('kind, on_hand, reason', `'ADJUSTMENT', -3, 'broken'`)).toBe('stock_available')
    expect(await move('kind, reserved, cart_id', `'RELEASE', -1, ${cart?.id}`)).toMatch(
      /stock_reserved|reservation_quantity/,
    )
    expect(await move('kind, reserved', `'RESERVATION', 1`)).toBe('stock_movement_holder')
    expect(await move('kind, on_hand', `'RECEIPT', -1`)).toBe('stock_movement_kind')
  })

  test('refuses to change stock, reservations or the ledger beside the ledger, even to the owner', async () => {
    await products('DIRECT')
    await receive({ DIRECT: { FRA1: 2 } })
    expect(await refuses('update orders.stock set on_hand = on_hand + 1')).toBe('stock_by_ledger')
    expect(await refuses('delete from orders.stock')).toBe('stock_by_ledger')
    expect(await refuses('truncate orders.reservation')).toBe('stock_by_ledger')
    expect(await refuses('update orders.stock_movement set on_hand = 5')).toBe('stock_movement_append_only')
    expect(await refuses('delete from orders.stock_movement')).toBe('stock_movement_append_only')
    expect(await refuses('truncate orders.stock_movement')).toBe('stock_movement_append_only')
  })
})
