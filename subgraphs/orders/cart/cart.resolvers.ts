import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import type { OrdersContext } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { findCurrentCart, type CartRow, type PricedCart } from './cart.repository.ts'
import {
  acceptCartPrices,
  addLines,
  claimCart,
  removeLines,
  reorder,
  tellLeftOut,
  updateLines,
} from './cart.service.ts'
import { tellLineProblem } from './line-problem.ts'

export const cartResolvers: Resolvers = {
  Query: {
    async cart(_, { id }, { loaders, read, viewer }) {
      if (id) return loadIfGiven(loaders.cartById, rowIdOf(id, 'Cart'))
      return viewer && ((await findCurrentCart(await read(), viewer)) ?? null)
    },
  },
  Mutation: {
    cartLinesAdd: async (_, args, context) => payload(await addLines(args, context)),
    cartLinesUpdate: async (_, args, context) => payload(await updateLines(args, context)),
    cartLinesRemove: async (_, args, context) => payload(await removeLines(args, context)),
    acceptCartPrices: async (_, args, context) => payload(await acceptCartPrices(args, context)),
    claimCart: async (_, { cartId }, context) =>
      mergePayload(await claimCart(cartId, context), ['cartId', 'lines'], context),
    reorder: async (_, args, context) => mergePayload(await reorder(args, context), ['number', 'lines'], context),
  },
  Cart: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.cartById, rowIdOf(id, 'Cart')),
    id: ({ id }) => toGlobalId('Cart', id),
    lines: async (cart, _, context) => (await priced(cart, context)).lines,
    subtotal: async (cart, _, context) => money(await priced(cart, context), 'net'),
    tax: async (cart, _, context) => money(await priced(cart, context), 'tax'),
    total: async (cart, _, context) => money(await priced(cart, context), 'total'),
    async taxes(cart, _, context) {
      const { taxes, currency } = await priced(cart, context)
      return taxes.map((tax) => ({ ...tax, currency }))
    },
  },
  TaxTotal: {
    net: ({ net: amount, currency }) => ({ amount, currency }),
    tax: ({ tax: amount, currency }) => ({ amount, currency }),
  },
  CartLine: {
    id: ({ id }) => toGlobalId('CartLine', id),
    product: ({ productId }) => ({ id: toGlobalId('Product', productId) }),
    unitPrice: ({ unit: amount, currency }) => ({ amount, currency }),
    seenUnitPrice: ({ seenUnit: amount, seenCurrency: currency }) => ({ amount, currency }),
    total: ({ net: amount, currency }) => ({ amount, currency }),
    tax: ({ tax: amount, currency }) => ({ amount, currency }),
    priceValidUntil: ({ validUntil }) => validUntil,
    problem: ({ problem }) => problem && tellLineProblem([], problem),
  },
}

async function priced({ id }: CartRow, { loaders }: OrdersContext): Promise<PricedCart> {
  const cart = await loaders.pricedCart.load(id)
  if (!cart) throw new Error(`the cart ${id} is gone`)
  return cart
}

const money = (cart: PricedCart, amount: 'net' | 'tax' | 'total') => ({
  amount: cart[amount],
  currency: cart.currency,
})

const payload = ({ result, userErrors }: Awaited<ReturnType<typeof addLines>>) => ({ cart: result, userErrors })

async function mergePayload(
  { result, userErrors }: Awaited<ReturnType<typeof claimCart>>,
  path: readonly string[],
  { loaders }: OrdersContext,
) {
  if (result === null) return { cart: null, userErrors }
  return { cart: await loaders.cartById.load(result.cartId), userErrors: tellLeftOut(path, result.problems) }
}
