import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, describe, expect, test } from 'vitest'
import { openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, close } = pricing
const { acme, product, category, brand } = await stock(pricing)
afterAll(close)

const all = `id name percentOff amountOff { amount currency } category { id } brand { id } product { id } company { id } segment validFrom validUntil version`
const create = async (input: object) =>
  (
    await ask(
      `mutation ($input: PromotionInput!) { createPromotion(input: $input) { promotion { ${all} } userErrors { path code } } }`,
      { input },
    )
  ).createPromotion
const codes = async (input: object) =>
  (await create(input)).userErrors.map(
    ({ path, code }: { path: string[]; code: string }) => `${path.slice(1).join('.')} ${code}`,
  )

describe('a promotion', () => {
  test('is created as it was asked for, and found', async () => {
    const scope = { productId: product('S-1'), companyId: toGlobalId('Company', acme) }
    const { promotion, userErrors } = await create({ name: ' Summer ', percentOff: '12.50', ...scope })
    expect(userErrors).toEqual([])
    expect(promotion).toEqual({
      id: promotion.id,
      name: 'Summer',
      percentOff: '12.5',
      amountOff: null,
      category: null,
      brand: null,
      product: { id: scope.productId },
      company: { id: scope.companyId },
      segment: null,
      validFrom: null,
      validUntil: null,
      version: 1,
    })
    const found = await ask('query ($id: ID!) { promotion(id: $id) { name } promotions { totalCount } }', promotion)
    expect(found).toEqual({ promotion: { name: 'Summer' }, promotions: { totalCount: 1 } })
  })

  test('is told everything that is wrong with it at once', async () => {
    expect(
      await codes({
        name: '',
        percentOff: '101',
        validFrom: '2028-01-01T00:00:00Z',
        validUntil: '2027-01-01T00:00:00Z',
      }),
    ).toEqual(['name INVALID', 'percentOff INVALID', 'validUntil RANGE_ORDER'])
    expect(await codes({ name: 'None' })).toEqual(['percentOff REQUIRED'])
    expect(await codes({ name: 'Both', percentOff: '1', amountOff: '1', currency: 'EUR' })).toContain(
      'percentOff INVALID',
    )
    expect(await codes({ name: 'Bare', amountOff: '1' })).toEqual(['currency REQUIRED'])
    expect(await codes({ name: 'Free', amountOff: '0.000', currency: 'EUR' })).toEqual(['amountOff INVALID'])
    expect(await codes({ name: 'Coins', amountOff: '1', currency: 'XXX' })).toEqual(['currency INVALID'])
    const twice = {
      categoryId: category('Screws'),
      brandId: brand,
      segment: 'OEM',
      companyId: toGlobalId('Company', acme),
    }
    expect(await codes({ name: 'Twice', percentOff: '5', ...twice })).toEqual([' INVALID', ' INVALID'])
  })

  test('is for what exists, and has its name alone', async () => {
    for (const [field, type] of Object.entries({
      categoryId: 'Category',
      brandId: 'Brand',
      productId: 'Product',
      companyId: 'Company',
    })) {
      expect(await codes({ name: 'Lost', percentOff: '5', [field]: toGlobalId(type, 999_999) })).toEqual([
        `${field} NOT_FOUND`,
      ])
      expect(await codes({ name: 'Lost', percentOff: '5', [field]: toGlobalId('Family', 1) })).toEqual([
        `${field} NOT_FOUND`,
      ])
    }
    expect(await codes({ name: 'Summer', percentOff: '5' })).toEqual(['name TAKEN'])
  })

  test('is replaced and deleted by who has read its latest version', async () => {
    const { promotion } = await create({ name: 'Autumn', amountOff: '1.5', currency: 'EUR', brandId: brand })
    expect(promotion).toMatchObject({ amountOff: { amount: '1.50', currency: 'EUR' }, brand: { id: brand } })
    const update = async (expectedVersion: number) =>
      (
        await ask(
          `mutation ($id: ID!, $input: PromotionInput!, $expectedVersion: Int) { updatePromotion(id: $id, input: $input, expectedVersion: $expectedVersion) {
             promotion { ${all} } userErrors { code } } }`,
          {
            id: promotion.id,
            input: { name: 'Autumn', percentOff: '3', categoryId: category('Screws') },
            expectedVersion,
          },
        )
      ).updatePromotion
    expect((await update(1)).promotion).toMatchObject({
      percentOff: '3',
      amountOff: null,
      brand: null,
      category: { id: category('Screws') },
      version: 2,
    })
    expect((await update(1)).userErrors).toEqual([{ code: 'CONFLICT' }])
    const remove = async (expectedVersion: number) =>
      (
        await ask(
          `mutation ($id: ID!, $expectedVersion: Int) { deletePromotion(id: $id, expectedVersion: $expectedVersion) { deletedId userErrors { code } } }`,
          { id: promotion.id, expectedVersion },
        )
      ).deletePromotion
    expect((await remove(1)).userErrors).toEqual([{ code: 'CONFLICT' }])
    expect((await remove(2)).deletedId).toBe(promotion.id)
    expect((await remove(2)).userErrors).toEqual([{ code: 'NOT_FOUND' }])
  })
})
