import { testDatabase } from '@tensile/local-stack/test-database'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openPaymentHouse } from './tests/payment-house.ts'

const house = await openPaymentHouse(await testDatabase())
afterAll(house.close)
const { query } = house

beforeEach(async () => {
  await query(`update orders.payment set credit_held = 0`)
  await query('delete from orders.credit_account')
  await query(`insert into orders.credit_account (company_id, currency, credit_limit) values (1, 'EUR', 1000)`)
})

const order = (amount: string, companyId: string | null = '1') => house.order('INVOICE', null, { amount, companyId })

const reserved = async () => {
  const [row] = await query<{ reserved: string; held: string }>(
    'select sum(reserved)::text as reserved, (select sum(credit_held)::text from orders.payment) as held from orders.credit_account',
  )
  expect(Number(row?.held)).toBe(Number(row?.reserved))
  return Number(row?.reserved)
}

const waiting = () =>
  query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")

const rule = (constraint: string) => expect.objectContaining({ constraint }) as unknown

test('an order on invoice reserves credit and is placed; above the limit it is refused with what is free', async () => {
  const placed = await order('600')
  expect(await house.look(placed)).toMatchObject({ payment: 'AUTHORIZED', calls: [] })
  await expect(order('400.01')).rejects.toMatchObject({
    constraint: 'credit_account_within_limit',
    detail: expect.stringContaining('"available": "400.00"') as unknown,
  })
  await order('400')
  expect(await reserved()).toBe(1000)
})

test('buyers at once never get more credit than there is', async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 30 }, () => order('90')))
  expect(attempts.filter(({ status }) => status === 'fulfilled').length).toBe(11)
  expect(await reserved()).toBe(990)
})

test('guests, companies without net terms and other currencies are refused', async () => {
  await expect(order('1', null)).rejects.toEqual(rule('credit_account_required'))
  await expect(order('1', '2')).rejects.toEqual(rule('credit_account_required'))
})

test('what was not delivered is free after a cancellation, what was delivered when it is paid or credited', async () => {
  const placed = await order('500')
  await query('select orders.enqueue_capture($1, 200)', [placed.id])
  expect(await reserved()).toBe(500)
  await query('select orders.enqueue_void($1)', [placed.id])
  expect(await reserved()).toBe(200)
  await expect(query('select orders.receive_payment($1, 200.01)', [placed.id])).rejects.toEqual(
    rule('payment_receipt_within_capture'),
  )
  await query('select orders.receive_payment($1, 150)', [placed.id])
  expect(await reserved()).toBe(50)
  await query('select orders.enqueue_refund($1, 50)', [placed.id])
  expect(await reserved()).toBe(0)
  expect(await house.look(placed)).toMatchObject({ payment: 'CAPTURED', captured: '200', refunded: '50' })
})

test('what is credited after it was paid frees nothing of what is still to be delivered', async () => {
  const placed = await order('500')
  await query('select orders.enqueue_capture($1, 200)', [placed.id])
  await query('select orders.receive_payment($1, 150)', [placed.id])
  await query('select orders.enqueue_refund($1, 200)', [placed.id])
  expect(await reserved()).toBe(300)
})

test.each([
  'orders.receive_payment($1, 1)',
  'orders.enqueue_capture($1, 1), orders.enqueue_capture($1, 1)',
  'orders.enqueue_refund($1, 1)',
  'orders.enqueue_void($1)',
])('%s waits for who works on the order, and keeps nothing from them', async (command) => {
  const placed = await order('500')
  await query('select orders.enqueue_capture($1, 100)', [placed.id])
  let commanded: Promise<unknown[]> = Promise.resolve([])
  await house.writes.write(async (trx) => {
    await sql`select from orders."order" where id = ${placed.id} for update`.execute(trx)
    commanded = query(`select ${command}`, [placed.id])
    await expect.poll(waiting).toHaveLength(1)
    await sql`select from orders.payment where order_id = ${placed.id} for update nowait`.execute(trx)
  })
  expect(await commanded).toHaveLength(1)
})

test('the database refuses credit beyond the limit whatever code runs', async () => {
  await order('600')
  await expect(query('update orders.credit_account set credit_limit = 599')).rejects.toEqual(
    rule('credit_account_within_limit'),
  )
  await expect(query('update orders.credit_account set reserved = 1001')).rejects.toEqual(
    rule('credit_account_within_limit'),
  )
  await expect(query('update orders.credit_account set reserved = -1')).rejects.toEqual(rule('credit_account_reserved'))
})
