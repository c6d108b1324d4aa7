export type { SuggestionRow as SuggestionMapper } from './suggestion/suggestion.repository.ts'
