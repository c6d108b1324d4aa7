import type { Resolvers } from './generated/resolvers.ts'
import { searchResolvers } from './search/search.resolvers.ts'
import { suggestionResolvers } from './suggestion/suggestion.resolvers.ts'

export const resolvers: Resolvers = {
  ...searchResolvers,
  ...suggestionResolvers,
  Query: { ...searchResolvers.Query, ...suggestionResolvers.Query },
}
