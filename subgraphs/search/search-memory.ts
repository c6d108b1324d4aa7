import { createVocabularyMemory, type VocabularyMemory } from './query/vocabulary-memory.ts'
import { createFacetMemory, type FacetMemory } from './search/facet-memory.ts'
import type { Facet } from './search/facet.service.ts'
import type { HitRow } from './search/hit.repository.ts'
import { createLeafTallies, type LeafTallies } from './search/leaf-tallies.ts'
import { createVersionedMemory, type VersionedMemory } from './search/versioned-memory.ts'

/** What is counted of the products found. */
export interface Counts {
  total: number
  facets: Facet[]
}

/** What a process remembers of its database, exactly: things that never change, and things that are remembered with their version. */
export interface SearchMemory {
  vocabulary: VocabularyMemory
  facets: FacetMemory
  leaves: LeafTallies
  counts: VersionedMemory<Counts>
  pages: VersionedMemory<HitRow[]>
}

/** Values of facets, or products of pages: some 50 MB of each. */
const WEIGHT_MAX = 500_000
/** Of what is remembered itself, with the query that it is remembered by. */
const OWN_WEIGHT = 40

export const createSearchMemory = (): SearchMemory => ({
  vocabulary: createVocabularyMemory(),
  facets: createFacetMemory(),
  leaves: createLeafTallies(),
  ...createAnswerMemory(),
})

/** What was answered, and may be answered again. */
export const createAnswerMemory = (): Pick<SearchMemory, 'counts' | 'pages'> => ({
  counts: createVersionedMemory(
    ({ facets }) => facets.reduce((sum, { values }) => sum + values.length, OWN_WEIGHT),
    WEIGHT_MAX,
  ),
  pages: createVersionedMemory((hits) => OWN_WEIGHT + hits.length, WEIGHT_MAX),
})
