import 'server-only'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { SuggestionsDocument } from '@/gateway/operations.ts'

/** What a text may mean, best first. Nothing while the search can't be asked: a page that offers it stays of use without. */
export async function suggest(query: string) {
  try {
    return (await load(SuggestionsDocument, { query })).suggest
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
