import { createVocabularyMemory, type VocabularyMemory } from './query/vocabulary-memory.ts'
import { createFacetMemory, type FacetMemory } from './search/facet-memory.ts'
import type { Facet } from './search/facet.service.ts'
import { createWholeMemory, type WholeMemory } from './search/whole-memory.ts'

/** What a process remembers of its database, exactly: things that never change, and things that are remembered with their version. */
export interface SearchMemory {
  vocabulary: VocabularyMemory
  facets: FacetMemory
  facetsOfWhole: WholeMemory<Facet[]>
  totalOfWhole: WholeMemory<number>
}

export const createSearchMemory = (): SearchMemory => ({
  vocabulary: createVocabularyMemory(),
  facets: createFacetMemory(),
  facetsOfWhole: createWholeMemory(),
  totalOfWhole: createWholeMemory(),
})
