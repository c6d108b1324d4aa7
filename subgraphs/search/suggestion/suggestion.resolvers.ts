import { badInput, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { selectSuggestions } from './suggestion.repository.ts'

export const suggestionResolvers: Resolvers = {
  Query: {
    async suggest(_query, { query, first }, { read }) {
      const limit = first ?? 8
      if (limit < 0 || limit > maxFirst)
        throw badInput(`\`first\` is ${limit}: 0 to ${maxFirst} can be suggested at once.`)
      const text = query.trim()
      return text === '' || text.length > maxLength ? [] : selectSuggestions(await read(), text, limit)
    },
  },
  Suggestion: {
    target: ({ type, id }) => ({ __typename: type, id: toGlobalId(type, id) }),
  },
}

const maxFirst = 24
/** Nothing in the catalog has a longer name. */
const maxLength = 200
