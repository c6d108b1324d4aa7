import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builder, openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, sql, close } = pricing
const { productRow } = await stock(pricing)
const make = builder(pricing)
afterAll(close)

const set = async (priceListId: string, entries: object[], rest: object = {}) =>
  (
    await ask(
      `mutation ($input: SetPricesInput!) { setPrices(input: $input) {
         priceList { version } changedCount userErrors { path code message details } } }`,
      { input: { priceListId, entries, ...rest } },
    )
  ).setPrices
const remove = async (priceListId: string, entries: object[]) =>
  (
    await ask(
      `mutation ($input: RemovePricesInput!) { removePrices(input: $input) {
         priceList { version } removedCount userErrors { path code } } }`,
      { input: { priceListId, entries } },
    )
  ).removePrices
const entries = async (id: string, args = '') =>
  (
    await ask(
      `query ($id: ID!) { priceList(id: $id) { entries${args} { totalCount nodes { sku minQuantity unit { amount currency } product { id } } pageInfo { endCursor } } } }`,
      { id },
    )
  ).priceList.entries
const lines = async (id: string, args?: string) =>
  (await entries(id, args)).nodes.map(
    (entry: { sku: string; minQuantity: number; unit: { amount: string } }) =>
      `${entry.sku} ${entry.minQuantity} ${entry.unit.amount}`,
  )

describe('setting prices', () => {
  test('adds new breaks and changes those that are there, by SKU in any case', async () => {
    const id = await make.list({ name: 'Set' }, null, [['S-1', 1, '2']])
    const answer = await set(id, [
      { sku: 's-1', unit: '1.5' },
      { sku: 'S-1', minQuantity: 100, unit: '1.234567' },
      { sku: 'S-2', unit: '0' },
    ])
    expect(answer).toMatchObject({ changedCount: 3, userErrors: [], priceList: { version: 3 } })
    expect(await lines(id)).toEqual(['S-1 1 1.50', 'S-1 100 1.234567', 'S-2 1 0.00'])
    expect(await set(id, [{ sku: 'S-2', unit: '0.00' }])).toMatchObject({ changedCount: 0, priceList: { version: 3 } })
  })

  test('names every wrong entry by its path and sets none', async () => {
    const id = await make.list({ name: 'Refused' }, null, [])
    const { userErrors, priceList, changedCount } = await set(id, [
      { sku: 'S-1', unit: '1' },
      { sku: 'NOPE', unit: '1' },
      { sku: 'S-2', unit: '-0.01' },
      { sku: 'S-3', unit: '0.1234567' },
      { sku: 'S-4', unit: '1', minQuantity: 0 },
      { sku: 's-1', unit: '2' },
    ])
    const at = (index: number, field: string) => ['input', 'entries', String(index), field]
    expect({ priceList, changedCount }).toEqual({ priceList: null, changedCount: 0 })
    expect(userErrors).toMatchObject([
      { path: at(2, 'unit'), code: 'INVALID', message: 'A price is not negative.' },
      { path: at(3, 'unit'), code: 'INVALID' },
      { path: at(4, 'minQuantity'), code: 'INVALID' },
      { path: at(1, 'sku'), code: 'NOT_FOUND', message: 'There is no product with the SKU "NOPE".' },
      { path: at(5, 'minQuantity'), code: 'DUPLICATE_BREAK', details: { first: 0 } },
    ])
    expect(await lines(id)).toEqual([])
  })

  test('is refused for a list that is not there or that somebody else has changed, for no entry and for too many', async () => {
    const id = await make.list({ name: 'Versioned' }, null, [['S-1', 1, '1']])
    const one = [{ sku: 'S-1', unit: '2' }]
    expect((await set(id, one, { expectedVersion: 1 })).userErrors).toMatchObject([
      { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 2 } },
    ])
    expect((await set(id, one, { expectedVersion: 2 })).userErrors).toEqual([])
    expect((await set('nope', one)).userErrors).toMatchObject([{ path: ['input', 'priceListId'], code: 'NOT_FOUND' }])
    expect((await set(id, [])).userErrors).toMatchObject([{ code: 'REQUIRED' }])
    const many = Array.from({ length: 10_001 }, () => one[0] ?? {})
    expect((await set(id, many)).userErrors).toMatchObject([{ path: ['input', 'entries'], code: 'TOO_MANY' }])
  })

  test('names each entry that makes two lists tie', async () => {
    await make.list({ name: 'Theirs' }, { segment: 'tie' }, [
      ['S-1', 1, '1'],
      ['S-3', 1, '1'],
    ])
    const id = await make.list({ name: 'Mine' }, { segment: 'tie' }, [])
    const { userErrors } = await set(
      id,
      ['S-1', 'S-2', 's-3'].map((sku) => ({ sku, unit: '1' })),
    )
    expect(userErrors).toMatchObject([
      { path: ['input', 'entries', '0', 'sku'], code: 'PRICE_LISTS_TIE' },
      { path: ['input', 'entries', '2', 'sku'], code: 'PRICE_LISTS_TIE', details: { priceLists: ['Mine', 'Theirs'] } },
    ])
    expect(await lines(id)).toEqual([])
  })
})

describe('10,000 prices', () => {
  beforeAll(async () => {
    await sql(`insert into catalog.product (sku, name, family_id)
      select 'BULK-' || n, 'Bulk', (select id from catalog.family where code = 'WASH') from generate_series(1, 5000) n`)
  })
  const bulk = Array.from({ length: 10_000 }, (_, n) => ({
    sku: `BULK-${(n % 5_000) + 1}`,
    minQuantity: n < 5_000 ? 1 : 100,
    unit: '1.25',
  }))

  test('are set by one call, and on the audit trail each', async () => {
    const id = await make.list({ name: 'Bulk' }, { everyone: true }, [])
    expect(await set(id, bulk)).toMatchObject({ changedCount: 10_000, userErrors: [] })
    const [audited] = await sql(
      `select count(*)::integer as count from audit.entry where entity_type = 'pricing.price' and after ->> 'unit' = '1.250000'`,
    )
    expect(audited).toEqual({ count: 10_000 })
  })

  test('are refused as a whole for one that is wrong, and it is named', async () => {
    const id = await make.list({ name: 'Bulk with a hole' }, null, [])
    const { userErrors } = await set(id, bulk.with(9_876, { sku: 'BULK-0', minQuantity: 1, unit: '1' }))
    expect(userErrors).toMatchObject([{ path: ['input', 'entries', '9876', 'sku'], code: 'NOT_FOUND' }])
    expect((await entries(id)).totalCount).toBe(0)
  })
})

describe('removing prices', () => {
  test('takes off a break or all of a product, or nothing when one is not there', async () => {
    const id = await make.list({ name: 'Removed' }, null, [
      ['S-1', 1, '1'],
      ['S-1', 10, '0.9'],
      ['S-2', 1, '1'],
      ['S-2', 10, '0.9'],
      ['S-3', 1, '1'],
    ])
    expect((await remove(id, [{ sku: 'S-3' }, { sku: 'S-4' }, { sku: 'S-1', minQuantity: 5 }])).userErrors).toEqual([
      { path: ['input', 'entries', '1', 'sku'], code: 'NOT_FOUND' },
      { path: ['input', 'entries', '2', 'sku'], code: 'NOT_FOUND' },
    ])
    const answer = await remove(id, [{ sku: 's-1', minQuantity: 10 }, { sku: 'S-2' }])
    expect(answer).toMatchObject({ removedCount: 3, userErrors: [], priceList: { version: 3 } })
    expect(await lines(id)).toEqual(['S-1 1 1.00', 'S-3 1 1.00'])
  })
})

describe('the entries of a list', () => {
  test('are paged by SKU and quantity, and found by how the SKU begins', async () => {
    const id = await make.list({ name: 'Paged' }, null, [
      ['S-2', 1, '1'],
      ['S-1', 10, '0.9'],
      ['S-1', 1, '1'],
      ['W-1', 1, '3'],
    ])
    const first = await entries(id, '(first: 2)')
    expect(first).toMatchObject({ totalCount: 4, nodes: [{ minQuantity: 1 }, { minQuantity: 10 }] })
    expect(await lines(id, `(first: 2, after: "${first.pageInfo.endCursor}")`)).toEqual(['S-2 1 1.00', 'W-1 1 3.00'])
    expect(await lines(id, '(sku: "w-")')).toEqual(['W-1 1 3.00'])
    expect(await lines(id, '(sku: "%")')).toEqual([])
  })

  test('of many lists are read at once, counts too', async () => {
    const { statements } = await countStatements(() =>
      ask(
        '{ priceLists(first: 100) { nodes { assignments { segment } entries(first: 2) { totalCount nodes { sku } } } } }',
      ),
    )
    expect(statements).toHaveLength(4)
  })

  test('go with their product', async () => {
    const id = await make.list({ name: 'Orphans' }, null, [['S-40', 1, '1']])
    await sql('delete from catalog.product where id = $1', [productRow('S-40')])
    expect((await entries(id)).totalCount).toBe(0)
  })
})

test('the database itself refuses a negative price, a second break at the same quantity, and moving a price', async () => {
  const [list] = await sql(`insert into pricing.price_list (name, currency) values ('Rules', 'EUR') returning id`)
  const insert = (unit: string) =>
    sql('insert into pricing.price (price_list_id, product_id, min_quantity, unit) values ($1, $2, 10, $3)', [
      list?.['id'],
      productRow('S-1'),
      unit,
    ])
  await expect(insert('-0.01')).rejects.toMatchObject({ constraint: 'price_unit' })
  await insert('0.1234')
  await expect(insert('0.2')).rejects.toMatchObject({ constraint: 'price_break_unique' })
  await expect(
    sql('update pricing.price set product_id = $2 where price_list_id = $1', [list?.['id'], productRow('S-2')]),
  ).rejects.toMatchObject({ constraint: 'price_place_is_fixed' })
})
