import { createVocabularyMemory, type VocabularyMemory } from './query/vocabulary-memory.ts'
import { createFacetMemory, type FacetMemory } from './search/facet-memory.ts'

/** What a process remembers of its database, exactly: things that never change, and things that are remembered with their version. */
export interface SearchMemory {
  vocabulary: VocabularyMemory
  facets: FacetMemory
}

export const createSearchMemory = (): SearchMemory => ({
  vocabulary: createVocabularyMemory(),
  facets: createFacetMemory(),
})
