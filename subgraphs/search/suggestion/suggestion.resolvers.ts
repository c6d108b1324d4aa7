import { badInput, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { cleanText } from '../query/clean-text.ts'
import { countProducts } from './suggestion.repository.ts'
import { suggest } from './suggestion.service.ts'

export const suggestionResolvers: Resolvers = {
  Query: {
    async suggest(_query, { query, first }, { read, memory }) {
      const limit = first ?? 8
      if (limit < 0 || limit > maxFirst)
        throw badInput(`\`first\` is ${limit}: 0 to ${maxFirst} can be suggested at once.`)
      const text = cleanText(query).trim()
      if (text === '' || text.length > maxLength || limit === 0) return []
      const db = await read()
      const rows = await suggest(db, memory.vocabulary, text, limit)
      let counted: Promise<number[]> | null = null // in one statement for all, when asked for
      return rows.map((row, index) => ({
        ...row,
        count: async () => (await (counted ??= countProducts(db, rows)))[index] ?? 0,
      }))
    },
  },
  Suggestion: {
    target: ({ type, id }) => ({ __typename: type, id: toGlobalId(type, id) }),
    productCount: ({ count }) => count(),
  },
}

const maxFirst = 24
/** Nothing in the catalog has a longer name. */
const maxLength = 200
