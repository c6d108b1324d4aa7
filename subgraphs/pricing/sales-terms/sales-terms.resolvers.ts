import type { Resolvers } from '../generated/resolvers.ts'
import { setSalesTerms } from './sales-terms.service.ts'
import { summariseTerms } from './summarise-terms.ts'

export const salesTermsResolvers = {
  Mutation: {
    async setSalesTerms(_, { input }, context) {
      const { result, userErrors } = await setSalesTerms(input, context)
      return { products: result ?? [], userErrors }
    },
  },
  SalesTerms: {
    summary: summariseTerms,
  },
} satisfies Resolvers
