import { clauseOf, type Lexemes, type PlacedClause } from './clause.ts'
import { normalise, type Token } from './token.ts'
import type { NamedPhrase } from './vocabulary.repository.ts'
import { stem } from './stem.ts'

/** No category or brand is named with more words. */
const WORDS_MAX = 6

/** A phrase as search.phrase of the database writes it: "hex nuts" is "hexnut". */
export const phraseOf = (words: readonly string[]): string =>
  words.map((word) => (word === 'and' ? '' : stem(word).replace(/[^a-z0-9]/g, ''))).join('')

export const phraseOfText = (text: string): string => phraseOf(text.split(' '))

/** All phrases of a query that may be names. */
export function phraseCandidates(query: string): string[] {
  const words = normalise(query)
    .toLowerCase()
    .split(/[\s,;()[\]|"&]+/)
  const phrases = words.flatMap((_, from) =>
    Array.from({ length: WORDS_MAX }, (__, count) => phraseOf(words.slice(from, from + count + 1))),
  )
  return [...new Set(phrases)].filter((phrase) => phrase.length > 1)
}

/** The places of words that together are the name of a category or brand. */
export function spansOfNames(tokens: readonly Token[], names: readonly NamedPhrase[]): number[][] {
  const phrases = new Set(names.map(({ phrase }) => phrase))
  const spans: number[][] = []
  for (let from = 0; from < tokens.length; from++) {
    for (let length = 1; length <= WORDS_MAX && wordAt(tokens, from + length - 1) !== null; length++) {
      const span = Array.from({ length }, (_, at) => from + at)
      if (phrases.has(phraseOf(span.map((place) => wordAt(tokens, place) ?? SIZE)))) spans.push(span)
    }
  }
  return spans
}

/**
 * Joins the clauses of words that together name a category or brand into one. All their conditions still hold: naming a category
 * finds what says so, which its own products do, and no other product is lost for a name that is a word of the trade, too.
 */
export function joinNames(
  clauses: readonly PlacedClause[],
  tokens: readonly Token[],
  names: readonly NamedPhrase[],
): PlacedClause[] {
  const byPhrase = new Map(names.map((name) => [name.phrase, name]))
  const joined: PlacedClause[] = []
  for (let index = 0; index < clauses.length;) {
    const found = longestName(clauses, index, tokens, byPhrase)
    const length = found?.length ?? 1
    const parts = clauses.slice(index, index + length)
    joined.push(...(found ? [nameClause(found.name, parts)] : parts))
    index += length
  }
  return joined
}

const nameClause = (name: NamedPhrase, parts: readonly PlacedClause[]): PlacedClause => ({
  places: parts.flatMap(({ places }) => places),
  clause: {
    ...clauseOf(name.type === 'Category' ? 'CATEGORY' : 'BRAND', parts.map(({ clause }) => clause.text).join(' ')),
    value: name.name,
    display: name.name,
    named: { type: name.type, id: name.id, leafIds: name.leafIds },
    lexemes: {
      any: [
        { all: parts.flatMap(({ clause }) => (clause.lexemes === null ? [] : [clause.lexemes])) },
        ...(parts.length === 1 ? inPieces(name.name) : []),
      ],
    },
  },
})

/** "setscrew" is said of what is a "Set Screw". */
function inPieces(name: string): Lexemes[] {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.length > 1 ? [{ all: words.map(stem) }] : []
}

function longestName(
  clauses: readonly PlacedClause[],
  from: number,
  tokens: readonly Token[],
  names: ReadonlyMap<string, NamedPhrase>,
): { length: number; name: NamedPhrase } | null {
  for (let length = Math.min(WORDS_MAX, clauses.length - from); length > 0; length--) {
    const parts = clauses.slice(from, from + length)
    const words = parts.flatMap(({ places }) => places.map((place) => wordAt(tokens, place) ?? SIZE))
    const name = names.get(phraseOf(words))
    if (name && isUnbroken(parts, tokens)) return { length, name }
  }
  return null
}

/** The words stand side by side, but for "and". */
function isUnbroken(parts: readonly PlacedClause[], tokens: readonly Token[]): boolean {
  const places = parts.flatMap((part) => part.places)
  const [first = 0] = places
  const last = places.at(-1) ?? first
  return tokens
    .slice(first, last + 1)
    .every((token, at) => places.includes(first + at) || (token.kind === 'word' && /^(and|&|)$/.test(token.text)))
}

/** Stands for a token that is no word, and is in no name. */
const SIZE = '0size0'

const wordAt = (tokens: readonly Token[], place: number): string | null => {
  const token = tokens[place]
  return token?.kind === 'word' ? token.text : null
}
