import type { Facet } from './search/facet.service.ts'
import type { Relaxed } from './search/relaxation.service.ts'
import type { Search } from './search/search.service.ts'
import type { SuggestionRow } from './suggestion/suggestion.repository.ts'

export type ProductSearchConnectionMapper = Search & { relaxed: () => Promise<Relaxed[]> }
export type FacetMapper = Facet & { selected: ReadonlySet<string> }
export type SuggestionMapper = SuggestionRow & { count: () => Promise<number> }
