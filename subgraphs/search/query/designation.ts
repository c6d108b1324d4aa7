import { clauseOf, type PlacedClause } from './clause.ts'
import { normalise, type Token } from './token.ts'

/** All of the query as one part number: "M4-TL-US". Without numbers that have a point: 3.3 TR is no 33 TR. */
export function designationOf(query: string, tokens: readonly Token[]): PlacedClause | null {
  const text = normalise(query).toLowerCase()
  const lexeme = text.replace(/[^a-z0-9]/g, '')
  const isMixed = /[a-z]/.test(lexeme) && /\d/.test(lexeme) && tokens.some(({ kind }) => kind === 'word')
  if (!isMixed || /\d[.,/]\d/.test(text)) return null
  return { clause: { ...clauseOf('TEXT', text), lexemes: lexeme }, places: [...tokens.keys()] }
}
