import { clauseOf, type Lexemes, type PlacedClause } from './clause.ts'
import { normalise, type Token } from './token.ts'

/** All of the query as one part number: "M4-TL-US". In a text, only without numbers that have a point: 3.3 TR is no 33 TR. */
export function designationOf(query: string, tokens: readonly Token[]): PlacedClause | null {
  const text = normalise(query).toLowerCase()
  const inOnePiece = text.replace(/[^a-z0-9]/g, '')
  const isMixed = /[a-z]/.test(inOnePiece) && (/\d/.test(inOnePiece) || tokens.length === 1)
  if (!isMixed || inOnePiece.length > LENGTH_MAX) return null
  const isText = tokens.some(({ kind }) => kind === 'word') && !/\d[.,/]\d/.test(text)
  const lexemes = { any: [wholeLexeme(text), ...(isText ? [inOnePiece] : [])] }
  return { clause: { ...clauseOf('TEXT', text), lexemes }, places: [...tokens.keys()] }
}

/** Documents hold no longer texts as a whole. */
const LENGTH_MAX = 100

/**
 * What a product has whose part number is all of the query, or its SKU where one is; null where it says more than words do. Documents are
 * asked for it only where it may be one.
 */
export function wholeOf(query: string, tokens: readonly Token[], isSku: boolean): Lexemes | null {
  const text = normalise(query).toLowerCase()
  if (isSku) return { any: [text.replace(/[^a-z0-9]/g, ''), wholeLexeme(text)] }
  const isPlain = tokens.every(
    (token) => token.kind === 'word' || (token.kind === 'number' && token.bound === 'exact' && token.max === null),
  )
  return isPlain && /\d/.test(text) ? wholeLexeme(text) : null
}

/** As search.whole_lexemes of the database: points stand between digits alone. */
const wholeLexeme = (text: string) => `w:${text.replace(/[^a-z0-9.]|\.(?!\d)|(?<!\d)\./g, '')}`
