import type { Resolvers } from './generated/resolvers.ts'
import { suggestionResolvers } from './suggestion/suggestion.resolvers.ts'

export const resolvers: Resolvers = { ...suggestionResolvers }
