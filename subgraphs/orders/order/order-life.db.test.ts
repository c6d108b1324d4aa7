import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { admin, openOrders, sales, warehouseClerk } from '../tests/orders.ts'
import { openSold } from '../tests/sold.ts'
import { expireApprovals } from './order.repository.ts'

const orders = openOrders(await testDatabase())
const { query, close } = orders
const sold = await openSold(orders)
const { bea, ben, sell, read, ship, deliver, cancel, refund, price } = sold
afterAll(() => close())

const stockOf = async (sku: string) =>
  (
    await query(
      'select s.on_hand, s.reserved from orders.stock s join catalog.product p on p.id = s.product_id where p.sku = $1',
      [sku],
    )
  )[0]
const credit = async () =>
  Number((await query<{ reserved: string }>('select reserved from orders.credit_account'))[0]?.reserved)

beforeAll(async () => {
  await orders.products('BOLT', 'NUT', 'THIRD')
  await orders.warehouses('FRA1', 'LYO1')
  await orders.receive({ BOLT: { FRA1: 100_000 }, NUT: { FRA1: 100_000 }, THIRD: { FRA1: 100_000 } })
  await price(1.25, 'BOLT')
  await price(0.1234, 'NUT')
  await price(0.5, 'THIRD')
})

/** Takes an order to each status, and tries every event to every status from there. */
const TRY_ALL_STEPS = `
  create function orders.try_all_steps(tried bigint, kinds text[], statuses text[])
  returns table (kind text, "from" text, "to" text, refused_by text, status text) language plpgsql as $$
  #variable_conflict use_variable
  begin
    foreach kind in array kinds loop
      foreach "from" in array statuses loop
        foreach "to" in array statuses loop
          update orders."order" o set status = "from" where o.id = tried;
          refused_by := null;
          begin
            insert into orders.order_event (order_id, kind, from_status, to_status) values (tried, kind, "from", "to");
          exception when integrity_constraint_violation or check_violation or foreign_key_violation then
            get stacked diagnostics refused_by = constraint_name;
          end;
          select o.status into status from orders."order" o where o.id = tried;
          return next;
        end loop;
      end loop;
    end loop;
  end $$`

describe('the life of an order', () => {
  const statuses = [
    'PENDING_APPROVAL',
    'PENDING_PAYMENT',
    'PLACED',
    'PARTIALLY_SHIPPED',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
  ]
  /** Everything that may happen, besides what leaves the status as it is. */
  const life: Record<string, string> = {
    'APPROVED PENDING_APPROVAL': 'PLACED PENDING_PAYMENT',
    'REJECTED PENDING_APPROVAL': 'CANCELLED',
    'PAID PENDING_PAYMENT': 'PLACED',
    'PAYMENT_FAILED PENDING_PAYMENT': 'CANCELLED',
    'CANCELLED PENDING_APPROVAL': 'CANCELLED',
    'CANCELLED PENDING_PAYMENT': 'CANCELLED',
    'CANCELLED PLACED': 'CANCELLED',
    'REST_CANCELLED PARTIALLY_SHIPPED': 'SHIPPED DELIVERED',
    'APPROVAL_EXPIRED PENDING_APPROVAL': 'CANCELLED',
    'SHIPPED PLACED': 'PARTIALLY_SHIPPED SHIPPED',
    'SHIPPED PARTIALLY_SHIPPED': 'PARTIALLY_SHIPPED SHIPPED',
    'DELIVERED PARTIALLY_SHIPPED': 'PARTIALLY_SHIPPED',
    'DELIVERED SHIPPED': 'SHIPPED DELIVERED',
    'RETURN_REQUESTED PARTIALLY_SHIPPED': 'PARTIALLY_SHIPPED',
    'RETURN_REQUESTED SHIPPED': 'SHIPPED',
    'RETURN_REQUESTED DELIVERED': 'DELIVERED',
    'REFUNDED PARTIALLY_SHIPPED': 'PARTIALLY_SHIPPED',
    'REFUNDED SHIPPED': 'SHIPPED',
    'REFUNDED DELIVERED': 'DELIVERED',
  }
  const kinds = [...new Set(Object.keys(life).map((key) => key.split(' ')[0] ?? ''))]

  test('allows every step of the table and refuses every other, whatever code asks', async () => {
    const number = await sell({ BOLT: 1 })
    const [order] = await query<{ id: string }>('select id from orders."order" where number = $1', [number])
    await query(TRY_ALL_STEPS)
    await query('alter table orders."order" disable trigger status_by_timeline')
    const outcomes = await query('select * from orders.try_all_steps($1, $2, $3)', [order?.id, kinds, statuses])
    await query('alter table orders."order" enable trigger status_by_timeline')
    expect(outcomes).toEqual(
      kinds.flatMap((kind) =>
        statuses.flatMap((from) =>
          statuses.map((to) => {
            const isStep = life[`${kind} ${from}`]?.split(' ').includes(to) ?? false
            return { kind, from, to, refused_by: isStep ? null : 'order_event_transition', status: isStep ? to : from }
          }),
        ),
      ),
    )
  })

  test('a step is refused to somebody else than the table names, and from a status that is over', async () => {
    const number = await sell({ BOLT: 1 })
    const [order] = await query<{ id: string }>('select id from orders."order" where number = $1', [number])
    const step = (kind: string, to: string, byRoles: string[]) =>
      query('select orders.take_step($1, $2, $3, null, $4)', [order?.id, kind, to, byRoles]).then(
        () => null,
        ({ constraint }: { constraint: string }) => constraint,
      )
    expect(await step('SHIPPED', 'SHIPPED', ['buyer', 'sales'])).toBe('order_event_role')
    expect(await step('DELIVERED', 'DELIVERED', ['warehouse'])).toBe('order_event_transition')
    expect(await step('SHIPPED', 'SHIPPED', ['warehouse'])).toBeNull()
  })

  test('the status, the timeline and what was ordered can not be written past it', async () => {
    const number = await sell({ BOLT: 1 })
    const refusal = (text: string) =>
      query(text, [number]).then(
        () => null,
        ({ constraint }: { constraint: string }) => constraint,
      )
    const own = 'order_id = (select id from orders."order" where number = $1)'
    expect(await refusal(`update orders."order" set status = 'SHIPPED' where number = $1`)).toBe(
      'order_status_by_timeline',
    )
    expect(await refusal(`update orders.order_event set kind = 'PAID' where ${own}`)).toBe('order_snapshot')
    expect(await refusal(`delete from orders.order_event where ${own}`)).toBe('order_snapshot')
    expect(await refusal(`update orders.order_line set unit = 0 where ${own}`)).toBe('order_snapshot')
    expect(await refusal(`delete from orders.order_line where ${own}`)).toBe('order_snapshot')
    expect(await refusal(`update orders."order" set net = 0 where number = $1`)).toBe('order_snapshot')
    expect(await refusal(`delete from orders."order" where number = $1`)).toBe('order_snapshot')
  })
})

describe('a cancellation', () => {
  test('frees stock and credit, and tells who and why', async () => {
    const before = [await stockOf('BOLT'), await credit()]
    const number = await sell({ BOLT: 100 })
    expect(await stockOf('BOLT')).not.toEqual(before[0])
    const { order, userErrors } = await cancel(number, bea, { reason: 'Ordered twice' })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({
      status: 'CANCELLED',
      payments: [{ provider: 'INVOICE', status: 'VOIDED' }],
      actions: [],
    })
    expect(order.timeline).toMatchObject([
      { kind: 'PLACED', actor: 'bea@acme.example', status: 'PLACED' },
      { kind: 'CANCELLED', actor: 'bea@acme.example', status: 'CANCELLED', details: { reason: 'Ordered twice' } },
      { kind: 'PAYMENT_VOIDED', actor: 'system', status: null },
    ])
    expect([await stockOf('BOLT'), await credit()]).toEqual(before)
  })

  test('is refused once something has left, to another company, to the warehouse, and to who read an older version', async () => {
    const number = await sell({ BOLT: 2 })
    const { version } = await read(number)
    expect((await cancel(number, { ...ben, companyId: '999' })).userErrors).toMatchObject([
      { path: ['number'], code: 'NOT_FOUND' },
    ])
    const { errors } = await orders.ask('mutation ($n: String!) { cancelOrder(number: $n) { userErrors { code } } }', {
      viewer: warehouseClerk,
      variables: { n: number },
    })
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    const { shipment } = await ship(number, { lines: [{ lineId: (await read(number)).lines[0].id, quantity: 1 }] })
    expect(shipment.order.status).toBe('PARTIALLY_SHIPPED')
    expect((await cancel(number, bea, { expectedVersion: version })).userErrors).toMatchObject([{ code: 'CONFLICT' }])
    await ship(number)
    expect((await cancel(number, bea)).userErrors).toMatchObject([
      { path: ['number'], code: 'WRONG_STATUS', message: 'The order is SHIPPED: that can’t be done now.' },
    ])
  })

  test('of an order that has left in part cancels the rest: its stock and credit are free, what has left is owed', async () => {
    const before = [await stockOf('BOLT'), await credit()] as const
    const number = await sell({ BOLT: 10, NUT: 4 })
    const { lines } = await read(number)
    const { shipment } = await ship(number, { lines: [{ lineId: lines[0].id, quantity: 4 }] })
    const { order, userErrors } = await cancel(number, bea, { reason: 'Enough' })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({
      status: 'SHIPPED',
      lines: [
        { sku: 'BOLT', shipped: 4, cancelled: 6 },
        { sku: 'NUT', shipped: 0, cancelled: 4 },
      ],
      payments: [{ status: 'CAPTURED', captured: { amount: shipment.total.amount } }],
    })
    expect(order.timeline.slice(-2)).toMatchObject([
      { kind: 'REST_CANCELLED', actor: 'bea@acme.example', status: 'SHIPPED', details: { reason: 'Enough' } },
      { kind: 'PAYMENT_VOIDED' },
    ])
    expect(await stockOf('BOLT')).toEqual({ ...before[0], on_hand: before[0]?.['on_hand'] - 4 })
    expect(await credit()).toBeCloseTo(before[1] + Number(shipment.total.amount), 2)
    expect((await ship(number)).userErrors).toMatchObject([{ path: ['input', 'warehouse'] }])
    expect((await deliver(shipment.id)).shipment.order.status).toBe('DELIVERED')
    expect((await refund(number, sales)).order.payments).toMatchObject([
      { status: 'REFUNDED', refunded: { amount: shipment.total.amount } },
    ])
    expect(await credit()).toBeCloseTo(before[1], 2)
    expect(await orders.disagreements()).toEqual([])
  })

  test('of the rest of an order whose shipments have arrived ends it as delivered', async () => {
    const number = await sell({ BOLT: 2 })
    const { shipment } = await ship(number, { lines: [{ lineId: (await read(number)).lines[0].id, quantity: 1 }] })
    await deliver(shipment.id)
    expect((await cancel(number, sales)).order.status).toBe('DELIVERED')
  })
})

describe('shipments', () => {
  test('leave in parts, each with its stock, its money and its papers, and arrive', async () => {
    const before = await stockOf('THIRD')
    const number = await sell({ THIRD: 7, NUT: 3 })
    const { lines } = await read(number)
    const first = await ship(number, { lines: [{ lineId: lines[0].id, quantity: 2 }] })
    expect(first.userErrors).toEqual([])
    expect(first.shipment).toMatchObject({ number: `${number}-1`, order: { status: 'PARTIALLY_SHIPPED' } })
    const second = await ship(number)
    const { order } = second.shipment
    expect(order.status).toBe('SHIPPED')
    expect(order.lines).toMatchObject([
      { sku: 'THIRD', shipped: 7, returnable: 7 },
      { sku: 'NUT', shipped: 3 },
    ])
    const amounts = [first, second].map(({ shipment }) => Number(shipment.total.amount))
    expect(amounts.reduce((sum, amount) => sum + amount).toFixed(2)).toBe(order.total.amount)
    expect(order.payments).toMatchObject([
      { status: 'CAPTURED', captured: order.total && { amount: order.total.amount } },
    ])
    expect(await stockOf('THIRD')).toEqual({ on_hand: before?.['on_hand'] - 7, reserved: before?.['reserved'] })
    expect(order.documents.map(({ kind, url }: any) => [kind, url])).toEqual([
      ['PACKING_SLIP', null],
      ['INVOICE', null],
      ['PACKING_SLIP', null],
      ['INVOICE', null],
    ])
    expect((await deliver(order.shipments[1].id)).shipment.order.status).toBe('SHIPPED')
    const delivered = await deliver(order.shipments[0].id)
    expect(delivered.shipment.order).toMatchObject({ status: 'DELIVERED' })
    expect((await deliver(order.shipments[0].id)).userErrors).toMatchObject([{ path: ['id'], code: 'WRONG_STATUS' }])
    expect((await read(number)).timeline.map(({ kind, actor }: any) => [kind, actor])).toEqual([
      ['PLACED', 'bea@acme.example'],
      ['SHIPPED', 'staff'],
      ['PAYMENT_CAPTURED', 'system'],
      ['SHIPPED', 'staff'],
      ['PAYMENT_CAPTURED', 'system'],
      ['DELIVERED', 'staff'],
      ['DELIVERED', 'staff'],
    ])
    expect((await read(number, sales)).timeline[1]).toMatchObject({
      actor: warehouseClerk.email,
      details: { shipment: `${number}-1`, carrier: 'DHL', trackingNumber: 'JD014' },
    })
  })

  test('never hold more than was ordered or is held there, nor nothing', async () => {
    const number = await sell({ BOLT: 5 })
    const [line] = (await read(number)).lines
    const refusal = async (more: object) => (await ship(number, { ...more })).userErrors
    expect(await refusal({ lines: [{ lineId: line.id, quantity: 6 }] })).toMatchObject([
      { path: ['input', 'lines'], code: 'ABOVE_MAX' },
    ])
    expect(await refusal({ lines: [{ lineId: line.id, quantity: 0 }] })).toMatchObject([
      { path: ['input', 'lines', '0', 'quantity'], code: 'BELOW_MIN' },
    ])
    expect(await refusal({ lines: [{ lineId: 'nonsense', quantity: 1 }] })).toMatchObject([
      { path: ['input', 'lines', '0', 'lineId'], code: 'NOT_FOUND' },
    ])
    expect(await refusal({ warehouse: 'LYO1' })).toMatchObject([{ path: ['input', 'warehouse'], code: 'INVALID' }])
    expect(await refusal({ warehouse: 'LYO1', lines: [{ lineId: line.id, quantity: 1 }] })).toMatchObject([
      { path: ['input', 'lines'] },
    ])
    expect(await refusal({ warehouse: 'NONE' })).toMatchObject([{ path: ['input', 'warehouse'], code: 'NOT_FOUND' }])
    expect(await refusal({ carrier: ' ' })).toMatchObject([{ path: ['input', 'carrier'], code: 'INVALID' }])
    expect(await refusal({ trackingUrl: 'javascript:alert(1)' })).toMatchObject([
      { path: ['input', 'trackingUrl'], code: 'INVALID' },
    ])
    expect((await read(number)).shipments).toEqual([])
  })

  test('two at once do not send the same piece twice', async () => {
    const number = await sell({ BOLT: 3 })
    const [line] = (await read(number)).lines
    const both = await Promise.all([1, 2].map(() => ship(number, { lines: [{ lineId: line.id, quantity: 2 }] })))
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1])
    expect((await read(number)).lines[0].shipped).toBe(2)
  })
})

describe('returns', () => {
  test('are asked for, approved and received; what can be sold again is in stock', async () => {
    const number = await sell({ BOLT: 10 })
    await ship(number)
    const before = await stockOf('BOLT')
    const [line] = (await read(number)).lines
    const asked = await sold.requestReturn(number, [{ lineId: line.id, quantity: 4 }])
    expect(asked.userErrors).toEqual([])
    expect(asked.returnRequest).toMatchObject({
      status: 'REQUESTED',
      order: { lines: [{ returned: 0, returnable: 6 }] },
    })
    expect((await sold.receiveReturn(asked.returnRequest.id)).userErrors).toMatchObject([
      { code: 'WRONG_STATUS', details: { status: 'REQUESTED' } },
    ])
    expect((await sold.approveReturn(asked.returnRequest.id)).returnRequest.status).toBe('APPROVED')
    expect((await sold.rejectReturn(asked.returnRequest.id)).userErrors).toMatchObject([{ code: 'WRONG_STATUS' }])
    const received = await sold.receiveReturn(asked.returnRequest.id, {
      lines: [{ lineId: line.id, received: 3, restocked: 2 }],
    })
    expect(received.returnRequest).toMatchObject({
      status: 'RECEIVED',
      warehouse: { code: 'FRA1' },
      order: { status: 'SHIPPED', lines: [{ returned: 3, returnable: 7 }] },
    })
    expect((await sold.receiveReturn(asked.returnRequest.id)).userErrors).toMatchObject([
      { code: 'WRONG_STATUS', details: { status: 'RECEIVED' } },
    ])
    expect(await stockOf('BOLT')).toEqual({ ...before, on_hand: before?.['on_hand'] + 2 })
    expect(received.returnRequest.order.timeline.slice(-3).map(({ kind }: any) => kind)).toEqual([
      'RETURN_REQUESTED',
      'RETURN_APPROVED',
      'RETURN_RECEIVED',
    ])
  })

  test('are received by their own lines, each once, and every other is named', async () => {
    const number = await sell({ BOLT: 2, NUT: 2 })
    await ship(number)
    const [bolt, nut] = (await read(number)).lines
    const { returnRequest } = await sold.requestReturn(number, [{ lineId: bolt.id, quantity: 2 }])
    await sold.approveReturn(returnRequest.id)
    const receive = async (...lines: object[]) => (await sold.receiveReturn(returnRequest.id, { lines })).userErrors
    expect(await receive({ lineId: bolt.id, received: 1 }, { lineId: nut.id, received: 2 })).toMatchObject([
      { path: ['lines', '1', 'lineId'], code: 'NOT_FOUND', message: 'The return has no such line.' },
    ])
    expect(await receive({ lineId: bolt.id, received: 1 }, { lineId: bolt.id, received: 1 })).toMatchObject([
      { path: ['lines', '1', 'lineId'], code: 'INVALID' },
    ])
    expect(await receive()).toMatchObject([{ path: ['lines'], code: 'REQUIRED' }])
    expect(await receive({ lineId: bolt.id, received: 3 })).toMatchObject([{ path: ['lines'], code: 'ABOVE_MAX' }])
    expect(await receive({ lineId: bolt.id, received: 2 })).toEqual([])
    expect((await sold.requestReturn(number, [{ lineId: nut.id, quantity: 2_147_483_647 }])).userErrors).toMatchObject([
      { path: ['lines', '0', 'quantity'], code: 'ABOVE_MAX' },
    ])
  })

  test('never ask for more than was shipped and is not on its way back; a refused one frees it', async () => {
    const number = await sell({ BOLT: 5 })
    const [line] = (await read(number)).lines
    const ask = (quantity: number) => sold.requestReturn(number, [{ lineId: line.id, quantity }])
    expect((await ask(1)).userErrors).toMatchObject([{ path: ['lines'], code: 'ABOVE_MAX' }])
    await ship(number)
    const { returnRequest } = await ask(3)
    expect((await ask(3)).userErrors).toMatchObject([{ path: ['lines'], code: 'ABOVE_MAX' }])
    const rejected = await sold.rejectReturn(returnRequest.id)
    expect(rejected.returnRequest).toMatchObject({
      status: 'REJECTED',
      answer: 'Made to measure',
      order: { lines: [{ returnable: 5 }] },
    })
    expect((await ask(5)).userErrors).toEqual([])
  })
})

describe('refunds', () => {
  test('in parts and then in full give back exactly what was taken, each with a credit note', async () => {
    const before = await credit()
    const number = await sell({ THIRD: 7, NUT: 33 })
    await ship(number)
    const { lines, total } = await read(number)
    const first = await refund(number, sales, { lines: [{ lineId: lines[0].id, quantity: 3 }], reason: 'Scratched' })
    expect(first.userErrors).toEqual([])
    const { order } = await refund(number, sales)
    const amounts = order.refunds.map(({ amount }: any) => Number(amount.amount))
    expect(amounts).toHaveLength(2)
    expect(amounts.reduce((sum: number, amount: number) => sum + amount).toFixed(2)).toBe(total.amount)
    expect(order.lines).toMatchObject([{ refunded: 7 }, { refunded: 33 }])
    expect(order.payments).toMatchObject([{ status: 'REFUNDED', refunded: { amount: total.amount } }])
    expect(order.documents.filter(({ kind }: any) => kind === 'CREDIT_NOTE')).toHaveLength(2)
    expect(await credit()).toBe(before)
    expect((await refund(number, sales)).userErrors).toMatchObject([{ path: ['number'], code: 'INVALID' }])
  })

  test('are refused for what has not left, to buyers, and above what was shipped', async () => {
    const number = await sell({ BOLT: 2 })
    const [line] = (await read(number)).lines
    expect((await refund(number, sales)).userErrors).toMatchObject([{ path: ['number'] }])
    await ship(number)
    expect((await refund(number, sales, { lines: [{ lineId: line.id, quantity: 3 }] })).userErrors).toMatchObject([
      { path: ['lines'], code: 'ABOVE_MAX' },
    ])
    await expect(refund(number, bea)).rejects.toThrow('FORBIDDEN')
  })
})

describe('approval', () => {
  const setRule = (totalOver: string | null) =>
    sold.run(
      'setApprovalRule',
      '$companyId: ID!, $currency: String!, $totalOver: Decimal',
      {
        companyId: Buffer.from(`Company:${sold.companyId}`).toString('base64url'),
        currency: 'EUR',
        totalOver,
      },
      admin,
      'approvalRule { totalOver { amount } version }',
    )

  test('an order above the limit waits until somebody else agrees, and then is placed', async () => {
    await setRule('100')
    const small = await sell({ BOLT: 1 })
    const before = await credit()
    const number = await sell({ BOLT: 1_000 })
    expect(await read(small)).toMatchObject({ status: 'PLACED' })
    expect(await read(number)).toMatchObject({
      status: 'PENDING_APPROVAL',
      payments: [],
      actions: ['CANCELLED', 'REJECTED'],
    })
    expect((await read(number, ben)).actions).toEqual(['APPROVED', 'CANCELLED', 'REJECTED'])
    expect(await credit()).toBe(before)
    expect((await ship(number)).userErrors).toMatchObject([{ code: 'WRONG_STATUS' }])
    expect((await sold.approve(number, bea)).userErrors).toMatchObject([{ path: ['number'], code: 'NOT_ALLOWED' }])
    const { order, userErrors } = await sold.approve(number, ben)
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({ status: 'PLACED', payments: [{ provider: 'INVOICE', status: 'AUTHORIZED' }] })
    expect(order.timeline.at(-1)).toMatchObject({ kind: 'APPROVED', actor: 'ben@acme.example' })
    expect(await credit()).toBe(before + Number(order.total.amount))
    expect((await sold.approve(number, ben)).userErrors).toMatchObject([{ code: 'WRONG_STATUS' }])
  })

  test('one that is refused frees its stock; without a rule none waits', async () => {
    const before = await stockOf('BOLT')
    const number = await sell({ BOLT: 1_000 })
    const { order } = await sold.reject(number, ben, { reason: 'Not this year' })
    expect(order).toMatchObject({ status: 'CANCELLED' })
    expect(await stockOf('BOLT')).toEqual(before)
    await setRule(null)
    expect(await read(await sell({ BOLT: 1_000 }))).toMatchObject({ status: 'PLACED' })
  })

  test('that nobody gives in time ends the order: its stock is free, and its timeline tells why', async () => {
    await setRule('100')
    const before = await stockOf('BOLT')
    const number = await sell({ BOLT: 1_000 })
    const expire = async (days: number) =>
      (await orders.database.write({ actor: 'job:test', requestId: '' }, (trx) => expireApprovals(trx, days, 100)))
        .result
    expect(await expire(1)).toBe(0)
    await query('alter table orders."order" disable trigger snapshot')
    await query(`update orders."order" set placed_at = now() - interval '25 hours' where number = $1`, [number])
    await query('alter table orders."order" enable trigger snapshot')
    expect(await expire(1)).toBe(1)
    const order = await read(number)
    expect(order).toMatchObject({ status: 'CANCELLED', actions: [] })
    expect(order.timeline.at(-1)).toMatchObject({
      kind: 'APPROVAL_EXPIRED',
      actor: 'system',
      details: { reason: 'Nobody approved it in time.' },
    })
    expect(await stockOf('BOLT')).toEqual(before)
    expect(await expire(1)).toBe(0)
    await setRule(null)
  })
})

test('at the end stock, reservations and the ledger agree', async () => {
  expect(await orders.disagreements()).toEqual([])
})
