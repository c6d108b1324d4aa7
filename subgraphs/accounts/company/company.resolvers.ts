import { rowIdOf, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'

export const companyResolvers = {
  Company: {
    id: ({ id }) => toGlobalId('Company', id),
    __resolveReference: ({ id: globalId }, { companies }) => {
      const id = rowIdOf(globalId, 'Company')
      return id === null ? null : companies.load(id)
    },
  },
} satisfies Resolvers
