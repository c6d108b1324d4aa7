import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, close } = pricing
const { product } = await stock(pricing)
afterAll(close)

const set = async (entries: object[]) =>
  (
    await ask(
      `mutation ($input: SetSalesTermsInput!) { setSalesTerms(input: $input) {
         products { salesTerms { packSize minOrderQuantity orderMultiple pricePer taxClass summary } } userErrors { path code } } }`,
      { input: { entries } },
    )
  ).setSalesTerms

describe('sales terms', () => {
  test('are by the piece until they are set, and what is left out goes back to it', async () => {
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { salesTerms { summary taxClass } } } }`,
      { of: [{ __typename: 'Product', id: product('S-1') }] },
    )
    const byThePiece = { summary: 'By the piece.', taxClass: 'STANDARD' }
    expect(_entities[0].salesTerms).toEqual(byThePiece)
    const packs = { packSize: 50, minOrderQuantity: 100, orderMultiple: 50, pricePer: 100, taxClass: 'REDUCED' }
    expect((await set([{ sku: 's-1', ...packs }])).products).toEqual([
      {
        salesTerms: {
          ...packs,
          summary: 'In packs of 50, from 100 pieces on, in multiples of 50; prices for 100.',
        },
      },
    ])
    expect((await set([{ sku: 'S-1' }])).products[0].salesTerms).toMatchObject(byThePiece)
  })

  test('are set for all products or none, each wrong one named', async () => {
    const { products, userErrors } = await set([
      { sku: 'S-2', packSize: 10 },
      { sku: 'S-3', packSize: 0 },
      { sku: 'S-4', minOrderQuantity: 30, orderMultiple: 20 },
      { sku: 'S-5', pricePer: 50 },
      { sku: 'S-6', taxClass: 'LUXURY' },
      { sku: 'S-7', orderMultiple: 1_000_001, minOrderQuantity: 1 },
      { sku: 'NOPE' },
      { sku: 's-2' },
    ])
    const at = (index: number, field: string) => ['input', 'entries', String(index), field]
    expect(products).toEqual([])
    expect(userErrors).toEqual([
      { path: at(1, 'packSize'), code: 'INVALID' },
      { path: at(2, 'minOrderQuantity'), code: 'NOT_A_MULTIPLE' },
      { path: at(3, 'pricePer'), code: 'INVALID' },
      { path: at(4, 'taxClass'), code: 'NOT_FOUND' },
      { path: at(5, 'orderMultiple'), code: 'INVALID' },
      { path: at(6, 'sku'), code: 'NOT_FOUND' },
      { path: at(7, 'sku'), code: 'DUPLICATE_BREAK' },
    ])
  })
})
