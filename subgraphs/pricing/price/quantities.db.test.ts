import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, describe, expect, test } from 'vitest'
import { priceAsker } from '../tests/price-asker.ts'
import { builder, buyerOf, openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, sql, close } = pricing
const { acme, product, productRow } = await stock(pricing)
const make = builder(pricing)
const asked = priceAsker(pricing, acme)
afterAll(close)

const price = (sku: string, quantity?: number) => asked.price(productRow(sku), quantity)
const company = (id: string) => ({ companyId: toGlobalId('Company', id) })
const everyone = { everyone: true }

describe('quantities', () => {
  test('have tiers, each with another price', async () => {
    await make.list({ name: 'Tiers' }, everyone, [
      ['S-17', 1, '1'],
      ['S-17', 10, '1'],
      ['S-17', 50, '0.9'],
    ])
    await make.list({ name: 'Tiers of Acme' }, company(acme), [['S-17', 100, '0.5']])
    const tiers = async (viewer: Viewer | null) =>
      (
        await ask(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { priceTiers { minQuantity unit { amount } } } } }`,
          { of: [{ __typename: 'Product', id: product('S-17') }] },
          viewer,
        )
      )._entities[0].priceTiers.map(
        (tier: { minQuantity: number; unit: { amount: string } }) => `${tier.minQuantity}: ${tier.unit.amount}`,
      )
    expect(await tiers(null)).toEqual(['1: 1.00', '50: 0.90'])
    expect(await tiers(buyerOf(acme))).toEqual(['1: 1.00', '50: 0.90', '100: 0.50'])
  })

  test('that cost more than a larger one say so', async () => {
    expect((await price('S-17', 95)).hint).toEqual({
      quantity: 100,
      total: { amount: '50.00' },
      message: '100 cost less than 95: 50.00 instead of 85.50 EUR.',
    })
    expect((await price('S-17', 49)).hint).toMatchObject({ quantity: 50, total: { amount: '45.00' } })
    expect((await price('S-17', 20)).hint).toBeNull()
    expect((await price('S-17', 100)).hint).toBeNull()
  })

  test('that can’t be ordered are explained, with the next one that can, and hints can be ordered', async () => {
    await make.list({ name: 'Packs' }, everyone, [
      ['S-18', 1, '0.1234'],
      ['S-18', 110, '0.05'],
    ])
    await sql(
      `insert into pricing.sales_terms (product_id, pack_size, min_order_quantity, order_multiple, price_per) values ($1, 25, 50, 25, 100)`,
      [productRow('S-18')],
    )
    const errors = async (quantity: number) => (await price('S-18', quantity)).quantityErrors
    const details = { minOrderQuantity: 50, orderMultiple: 25 }
    expect(await errors(10)).toEqual([
      {
        path: ['quantity'],
        code: 'BELOW_MIN',
        message: 'Sold from 50 pieces on: 50 can be ordered.',
        details: { ...details, nextQuantity: 50 },
      },
    ])
    expect(await errors(60)).toMatchObject([
      {
        code: 'NOT_A_MULTIPLE',
        message: 'Sold in multiples of 25 pieces: 75 can be ordered.',
        details: { nextQuantity: 75 },
      },
    ])
    expect(await errors(75)).toEqual([])
    expect(await price('S-18', 100)).toMatchObject({
      per: { quantity: 100, amount: { amount: '12.34' } },
      hint: { quantity: 125, total: { amount: '6.25' } },
    })
  })
})
