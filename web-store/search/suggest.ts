import 'server-only'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { SuggestionsDocument } from '@/gateway/operations.ts'
import { type SuggestionGroup, suggestionGroups } from './suggestion-groups.ts'

/** Longer texts are searched, not completed; the API would refuse some of them. */
const textMax = 200

/** What a text may mean. Nothing while the search can't be asked: typing goes on without. */
export async function suggest(query: string): Promise<SuggestionGroup[]> {
  try {
    return suggestionGroups((await load(SuggestionsDocument, { query: query.slice(0, textMax) })).suggest)
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
