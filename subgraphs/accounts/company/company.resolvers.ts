import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { countCompanies, selectCompanyPage } from './company.repository.ts'

export const companyResolvers = {
  Query: {
    async companies(_query, { query, ...args }, { read }) {
      const page = parsePage(args)
      const words = query?.trim() || null
      const db = await read()
      const rows = await readingList(() => selectCompanyPage(db, words, page))
      return { ...toConnection(rows, page, ({ name, id }) => [name, id]), totalCount: () => countCompanies(db, words) }
    },
  },
  Company: {
    id: ({ id }) => toGlobalId('Company', id),
    __resolveReference: ({ id: globalId }, { companies }) => {
      const id = rowIdOf(globalId, 'Company')
      return id === null ? null : companies.load(id)
    },
  },
} satisfies Resolvers
