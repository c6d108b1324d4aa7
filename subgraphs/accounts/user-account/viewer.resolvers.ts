import { toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'

export const viewerResolvers = {
  Query: {
    viewer: (_query, _args, { viewer }) => viewer,
  },
  Viewer: {
    id: ({ id }) => toGlobalId('UserAccount', id),
    company: ({ companyId }, _args, { companies }) => (companyId === null ? null : companies.load(companyId)),
  },
} satisfies Resolvers
