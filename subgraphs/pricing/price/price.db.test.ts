import { countStatements } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, describe, expect, test } from 'vitest'
import { priceAsker, priceFields } from '../tests/price-asker.ts'
import { builder, buyerOf, openPricing, sales, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, askAs, sql, close } = pricing
const { acme, borealis, product, productRow, category, brand } = await stock(pricing)
const make = builder(pricing)
const asked = priceAsker(pricing, acme)
afterAll(close)

const price = (sku: string, quantity?: number, viewer?: Viewer | null) => asked.price(productRow(sku), quantity, viewer)
const unit = (sku: string, quantity?: number, viewer?: Viewer | null) => asked.unit(productRow(sku), quantity, viewer)
const company = (id: string) => ({ companyId: toGlobalId('Company', id) })
const everyone = { everyone: true }
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()

describe('the list that decides', () => {
  test('is the contract before the segment’s before everyone’s, at each quantity that it has a price for', async () => {
    await make.list({ name: 'Public', priority: 9 }, everyone, [['S-1', 1, '10']])
    await make.list({ name: 'OEM', priority: 5 }, { segment: 'OEM' }, [['S-1', 10, '9']])
    await make.list({ name: 'Acme' }, company(acme), [['S-1', 100, '8']])
    expect([await unit('S-1', 9), await unit('S-1', 10), await unit('S-1', 100)]).toEqual(['10.00', '9.00', '8.00'])
    expect(await price('S-1', 100)).toMatchObject({ priceList: 'Acme', list: { amount: '10.00' } })
  })

  test('is nobody else’s: a buyer sees the own company’s prices, guests and staff what everyone pays', async () => {
    for (const viewer of [buyerOf(borealis), null, sales]) expect(await unit('S-1', 100, viewer)).toBe('10.00')
  })

  test('is the one in the buyer’s currency, then of the highest priority', async () => {
    await make.list({ name: 'Dollars', currency: 'USD', priority: 3 }, everyone, [
      ['S-2', 1, '7'],
      ['S-3', 1, '7'],
    ])
    await make.list({ name: 'Euros' }, everyone, [['S-2', 1, '6']])
    await make.list({ name: 'Better euros', priority: 1 }, everyone, [['S-2', 5, '5.5']])
    expect((await price('S-2')).unit).toEqual({ amount: '6.00', currency: 'EUR' })
    expect((await price('S-2', 5)).priceList).toBe('Better euros')
    expect((await price('S-3')).unit).toEqual({ amount: '7.00', currency: 'USD' })
  })

  test('holds from its first instant up to the last, and the price says when it may change', async () => {
    await make.list({ name: 'Over', validUntil: days(-1) }, company(acme), [['S-4', 1, '1']])
    await make.list({ name: 'To come', validFrom: days(2), validUntil: days(9) }, company(acme), [['S-4', 10, '2']])
    await make.list({ name: 'Now', validFrom: days(-1), validUntil: days(5) }, everyone, [['S-4', 1, '3']])
    const now = await price('S-4')
    expect(now.priceList).toBe('Now')
    expect(now.validUntil).toBe((await validity('Now')).until)
    expect((await price('S-4', 10)).validUntil).toBe((await validity('To come')).from)
    expect(await unitAt('S-4', 10, days(3))).toBe('2.00')
    expect(await unitAt('S-4', 10, days(9.5))).toBeNull()
  })

  test('is none for a product without a price, a draft and what does not exist: not sold to this buyer', async () => {
    await sql(`update catalog.product set status = 'DRAFT' where sku = 'S-6'`)
    await make.list({ name: 'Of a draft' }, everyone, [['S-6', 1, '3']])
    for (const sku of ['S-5', 'S-6']) expect(await price(sku)).toBeNull()
    expect(await asked.price('999999')).toBeNull()
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { priceTiers { minQuantity } } } }`,
      { of: [{ __typename: 'Product', id: product('S-5') }] },
    )
    expect(_entities).toEqual([{ priceTiers: [] }])
  })

  const validity = async (name: string) => {
    const [row] = await sql<{ from: Date | null; until: Date }>(
      'select valid_from as from, valid_until as until from pricing.price_list where name = $1',
      [name],
    )
    return { from: row?.from?.toISOString(), until: row?.until.toISOString() }
  }
  const unitAt = async (sku: string, quantity: number, at: string) => {
    const [row] = await sql('select unit from pricing.quote($1, null, array[$2::bigint], array[$3::integer], $4)', [
      acme,
      productRow(sku),
      quantity,
      at,
    ])
    return row?.['unit']
  }
})

test('the trace tells each step: public price, own list, break, promotion', async () => {
  await make.list({ name: 'Catalog' }, everyone, [['S-7', 1, '1.20']])
  await make.list({ name: 'Contract' }, company(acme), [
    ['S-7', 1, '1.10'],
    ['S-7', 100, '0.95'],
  ])
  await make.promotion({ name: 'Spring', percentOff: '10', productId: product('S-7') })
  const steps = async (quantity: number, viewer?: Viewer | null) =>
    (await price('S-7', quantity, viewer)).trace.map(
      ({ kind, rule, unit: { amount } }: { kind: string; rule: string; unit: { amount: string } }) =>
        `${kind} ${rule} ${amount}`,
    )
  expect(await steps(100)).toEqual([
    'LIST Catalog 1.20',
    'PRICE_LIST Contract 1.10',
    'QUANTITY_BREAK from 100 0.95',
    'PROMOTION Spring 0.855',
  ])
  expect(await steps(1, null)).toEqual(['LIST Catalog 1.20', 'PROMOTION Spring 1.08'])
})

describe('a promotion', () => {
  const from = (sku: string, unit: string) => make.list({ name: `From ${sku}` }, everyone, [[sku, 1, unit]])

  test('is for a category with all below it, a brand, a product, or everything', async () => {
    await from('S-8', '100')
    await from('W-1', '100')
    const off = async (input: object) => {
      const id = await make.promotion({ name: 'Deal', percentOff: '5', ...input })
      const units = [await unit('S-8'), await unit('W-1')]
      await ask('mutation ($id: ID!) { deletePromotion(id: $id) { deletedId } }', { id })
      return units
    }
    expect(await off({ categoryId: category('Screws') })).toEqual(['95.00', '100.00'])
    expect(await off({ categoryId: category('All Washers') })).toEqual(['100.00', '95.00'])
    expect(await off({ categoryId: category('Fasteners') })).toEqual(['95.00', '95.00'])
    expect(await off({ brandId: brand })).toEqual(['95.00', '100.00'])
    expect(await off({ productId: product('W-1') })).toEqual(['100.00', '95.00'])
    expect(await off({})).toEqual(['95.00', '95.00'])
  })

  test('is for one company or segment, or for all; in its time', async () => {
    await from('S-9', '100')
    const offer = (name: string, input: object) => make.promotion({ name, productId: product('S-9'), ...input })
    await offer('Over', { percentOff: '90', validUntil: days(-1) })
    await offer('To come', { percentOff: '90', validFrom: days(1) })
    await offer('For Borealis', { percentOff: '20', ...company(borealis) })
    await offer('For OEM', { percentOff: '10', segment: 'OEM' })
    expect([await unit('S-9'), await unit('S-9', 1, buyerOf(borealis)), await unit('S-9', 1, null)]).toEqual([
      '90.00',
      '80.00',
      '100.00',
    ])
    expect(Date.parse((await price('S-9')).validUntil)).toBeGreaterThan(Date.now())
  })

  test('takes an amount off prices in its currency, never below 0; of several the cheapest holds alone', async () => {
    await from('S-10', '2.50')
    await make.promotion({ name: 'Yen', amountOff: '2', currency: 'JPY', productId: product('S-10') })
    expect(await unit('S-10')).toBe('2.50')
    await make.promotion({ name: 'A half', percentOff: '50', productId: product('S-10') })
    await make.promotion({ name: 'A euro', amountOff: '1', currency: 'EUR', productId: product('S-10') })
    expect(await unit('S-10')).toBe('1.25')
    await make.promotion({ name: 'Three euros', amountOff: '3', currency: 'EUR', productId: product('S-10') })
    expect(await price('S-10', 4)).toMatchObject({ unit: { amount: '0.00' }, total: { amount: '0.00' } })
  })
})

describe('a page of products', () => {
  test.each([24, 100])('of %i has its prices by one statement, whatever is asked of them', async (count) => {
    const of = Array.from({ length: count }, (_, n) => ({ __typename: 'Product', id: product(`S-${(n % 40) + 1}`) }))
    const statements = async (selection: string) =>
      (
        await countStatements(() =>
          askAs(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { ${selection} } } }`, {
            viewer: buyerOf(acme),
            variables: { of },
          }),
        )
      ).statements.length
    expect(await statements(`price(quantity: 10) { ${priceFields} }`)).toBe(1)
    expect(await statements(`one: price { ${priceFields} } many: price(quantity: 500) { ${priceFields} }`)).toBe(1)
    expect(
      await statements(`price { unit { amount } hint { quantity } } priceTiers { minQuantity } salesTerms { summary }`),
    ).toBe(4)
  })
})
