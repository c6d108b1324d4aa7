import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { priceAsker } from '../tests/price-asker.ts'
import { builder, openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { sql, close } = pricing
const { acme, borealis, productRow } = await stock(pricing)
const make = builder(pricing)
const asked = priceAsker(pricing, acme)
afterAll(close)

const price = (sku: string, quantity?: number) => asked.price(productRow(sku), quantity)
const unit = (sku: string) => asked.unit(productRow(sku))
const everyone = { everyone: true }

describe('amounts', () => {
  test('are rounded half to even by line, to the digits of the currency', async () => {
    await make.list({ name: 'Cents' }, everyone, [
      ['S-11', 1, '0.125'],
      ['S-12', 1, '0.0125'],
    ])
    await make.list({ name: 'Yens', currency: 'JPY' }, everyone, [['S-13', 1, '12.5']])
    await make.list({ name: 'Dinars', currency: 'KWD' }, everyone, [['S-14', 1, '0.0005']])
    const total = async (sku: string, quantity: number) => (await price(sku, quantity)).total.amount
    expect(await Promise.all([1, 3, 5].map((quantity) => total('S-11', quantity)))).toEqual(['0.12', '0.38', '0.62'])
    expect(await Promise.all([1, 3, 5].map((quantity) => total('S-13', quantity)))).toEqual(['12', '38', '62'])
    expect(await Promise.all([1, 3].map((quantity) => total('S-14', quantity)))).toEqual(['0.000', '0.002'])
    expect(await unit('S-12')).toBe('0.0125')
  })

  test('stay exact where a float would not', async () => {
    await make.list({ name: 'Large' }, everyone, [['S-15', 1, '99999999999999.999999']])
    expect((await price('S-15', 1_000_000)).total.amount).toBe('99999999999999999999.00')
  })

  test('refuse a quantity below one and above a million', async () => {
    for (const quantity of [0, -1, 1_000_001]) await expect(price('S-1', quantity)).rejects.toThrow('1,000,000')
  })
})

describe('tax', () => {
  const tax = async (companyId: string | null, country: string | null, at = '2026-06-01T00:00:00Z') => {
    const [row] = await sql(
      'select tax_rate, tax, reverse_charge from pricing.quote($1, $2, array[$3::bigint], array[1], $4)',
      [companyId, country, productRow('S-16'), at],
    )
    return [Number(row?.['tax_rate']), row?.['tax'], row?.['reverse_charge']]
  }

  test('is that of the distributor’s country, of the destination in the EU, by reverse charge, or none outside', async () => {
    await make.list({ name: 'Taxed' }, everyone, [['S-16', 1, '10.50']])
    expect(await tax(acme, null)).toEqual([19, '2.00', false])
    expect(await tax(null, null)).toEqual([19, '2.00', false])
    expect(await tax(acme, 'FR')).toEqual([20, '2.10', false])
    expect(await tax(borealis, null)).toEqual([0, '0.00', true])
    expect(await tax(borealis, 'DE')).toEqual([19, '2.00', false])
    for (const country of ['CH', 'US', 'BR']) expect(await tax(borealis, country)).toEqual([0, '0.00', false])
  })

  test('is no reverse charge by a VAT id of the distributor’s own country', async () => {
    await sql(`update accounts.company set vat_id = 'DE123456789' where id = $1`, [acme])
    expect(await tax(acme, 'FR')).toEqual([20, '2.10', false])
    await sql(`update accounts.company set vat_id = null where id = $1`, [acme])
  })

  test('follows the product’s tax class and the day', async () => {
    expect(await tax(null, 'EE', '2025-06-30T00:00:00Z')).toEqual([22, '2.31', false])
    expect(await tax(null, 'EE', '2025-07-01T00:00:00Z')).toEqual([24, '2.52', false])
    await sql(`insert into pricing.sales_terms (product_id, tax_class) values ($1, 'REDUCED')`, [productRow('S-16')])
    expect(await tax(null, 'DE')).toEqual([7, '0.74', false])
    expect(await tax(null, 'DK')).toEqual([25, '2.62', false])
  })

  test('is told with the price', async () => {
    expect((await price('S-16', 2)).tax).toEqual({
      rate: '7.00',
      amount: { amount: '1.47' },
      gross: { amount: '22.47' },
      reverseCharge: false,
    })
  })
})
