import type { Viewer } from '@tensile/identity'
import { toGlobalId } from '@tensile/relay'
import { buyerOf, type Pricing } from './pricing.ts'

export const priceFields = `unit { amount currency } list { amount } total { amount } quantity priceList validUntil
  trace { kind rule unit { amount } } tax { rate amount { amount } gross { amount } reverseCharge }
  per { quantity amount { amount } } quantityErrors { path code message details }`

/** Asks what products cost, by row id: a company's buyer unless somebody else is named. */
export const priceAsker = ({ ask }: Pricing, companyId: string) => {
  async function price(productId: string, quantity = 1, viewer: Viewer | null = buyerOf(companyId)) {
    const { _entities } = await ask(
      `query ($of: [_Any!]!, $quantity: Int!) { _entities(representations: $of) { ... on Product { price(quantity: $quantity) {
         ${priceFields} hint { quantity total { amount } message } } } } }`,
      { of: [{ __typename: 'Product', id: toGlobalId('Product', productId) }], quantity },
      viewer,
    )
    return _entities[0].price
  }
  return {
    price,
    unit: async (productId: string, quantity?: number, viewer?: Viewer | null): Promise<string | null> =>
      (await price(productId, quantity, viewer))?.unit.amount ?? null,
  }
}
