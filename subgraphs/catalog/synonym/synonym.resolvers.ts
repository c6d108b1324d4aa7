import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { countSynonyms, selectSynonymPage } from './synonym.repository.ts'
import { asSearched, changeSynonym, createSynonym, removeSynonym } from './synonym.service.ts'

export const synonymResolvers: Resolvers = {
  Query: {
    async synonyms(_, { query, language, ...args }, { read }) {
      const page = parsePage(args)
      const filter = { query: query ? asSearched(query) : null, language: language ?? null }
      const db = await read()
      const rows = await readingList(() => selectSynonymPage(db, filter, page))
      return {
        ...toConnection(rows, page, ({ term, meaning, id }) => [term, meaning, id]),
        totalCount: () => countSynonyms(db, filter),
      }
    },
  },
  Mutation: {
    async createSynonym(_, { input }, context) {
      const { result, userErrors } = await createSynonym(input, context)
      return { synonym: result && (await context.loaders.synonymById.load(result.id)), userErrors }
    },
    async updateSynonym(_, { input }, context) {
      const { result, userErrors } = await changeSynonym(input, context)
      return { synonym: result && (await context.loaders.synonymById.load(result.id)), userErrors }
    },
    async deleteSynonym(_, { id }, context) {
      const { result, userErrors } = await removeSynonym(id, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Synonym: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.synonymById, rowIdOf(id, 'Synonym')),
    id: ({ id }) => toGlobalId('Synonym', id),
  },
}
