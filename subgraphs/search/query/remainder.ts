import type { PlacedToken } from './token.ts'
import { STOP } from './stop-words.ts'

/** The query without the tokens at these places, and without a word that told nothing but of them: "motor with brake" is "motor". */
export function withoutPlaces(query: string, tokens: readonly PlacedToken[], places: readonly number[]): string {
  const cut = new Set(places)
  for (const place of places)
    for (let before = place - 1; isStop(tokens[before]) && !cut.has(before); before--) cut.add(before)
  return tokens.flatMap(({ from, to }, index) => (cut.has(index) ? [] : [query.slice(from, to)])).join(' ')
}

const isStop = (token: PlacedToken | undefined) => token?.kind === 'word' && STOP.has(token.text)
