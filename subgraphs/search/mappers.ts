import type { FacetRow } from './search/facet.repository.ts'
import type { Relaxed, Search } from './search/search.service.ts'

export type { SuggestionRow as SuggestionMapper } from './suggestion/suggestion.repository.ts'
export type ProductSearchConnectionMapper = Search & { hasNext: boolean; relaxed: () => Promise<Relaxed[]> }
export type FacetMapper = FacetRow & { selected: ReadonlySet<string> }
