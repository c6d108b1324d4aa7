import { badInput, rowIdOf, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { explainQuantity } from './explain-quantity.ts'

const QUANTITY_MAX = 1_000_000

export const priceResolvers = {
  Product: {
    __resolveReference: ({ id: globalId }) => {
      const id = rowIdOf(globalId, 'Product')
      return id === null ? null : { id }
    },
    id: ({ id }) => toGlobalId('Product', id),
    async price({ id }, { quantity }, { loaders, holdsUntil }) {
      if (quantity < 1 || quantity > QUANTITY_MAX) throw badInput('`quantity` is from 1 to 1,000,000 pieces.')
      const price = await loaders.price.load({ productId: id, quantity })
      if (price?.validUntil) holdsUntil(price.validUntil)
      return price
    },
    priceTiers: ({ id }, _, { loaders }) => loaders.priceTiers.load(id),
    salesTerms: ({ id }, _, { loaders }) => loaders.salesTerms.load(id),
  },
  Price: {
    unit: ({ unit, currency }) => ({ amount: unit, currency }),
    list: ({ listUnit, currency }) => ({ amount: listUnit, currency }),
    total: ({ net, currency }) => ({ amount: net, currency }),
    per: ({ pricePer, perAmount, currency }) => ({
      quantity: pricePer,
      amount: { amount: perAmount, currency },
    }),
    tax: ({ taxRate, tax, gross, reverseCharge, currency }) => ({
      rate: taxRate,
      amount: { amount: tax, currency },
      gross: { amount: gross, currency },
      reverseCharge,
    }),
    trace: ({ trace, currency }) =>
      trace.map(({ kind, rule, unit }) => ({ kind, rule, unit: { amount: unit, currency } })),
    async hint(price, _, { loaders }) {
      const cheaper = await loaders.cheaper.load(price)
      if (!cheaper) return null
      const { quantity, net, currency } = cheaper
      const message = `${quantity} cost less than ${price.quantity}: ${net} instead of ${price.net} ${currency}.`
      return { quantity, total: { amount: net, currency }, message }
    },
    quantityErrors: explainQuantity,
  },
  PriceTier: {
    unit: ({ unit, currency }) => ({ amount: unit, currency }),
  },
} satisfies Resolvers
