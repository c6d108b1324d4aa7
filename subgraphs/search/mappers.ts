import type { FacetRow } from './search/facet.repository.ts'
import type { Search } from './search/search.service.ts'

export type { SuggestionRow as SuggestionMapper } from './suggestion/suggestion.repository.ts'
export type ProductSearchConnectionMapper = Search & { hasNext: boolean }
export type FacetMapper = FacetRow & { selected: ReadonlySet<string> }
