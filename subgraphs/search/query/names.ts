import type { PlacedClause } from './clause.ts'
import { normalise, type Token } from './token.ts'
import type { NamedPhrase } from './vocabulary.repository.ts'
import { stem } from './words.ts'

/** No category or brand is named with more words. */
const WORDS_MAX = 6

/** A phrase as search.phrase of the database writes it: "hex nuts" is "hexnut". */
const phraseOf = (words: readonly string[]): string =>
  words.map((word) => (word === 'and' ? '' : stem(word).replace(/[^a-z0-9]/g, ''))).join('')

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
    const span = longestName(clauses, index, tokens, byPhrase)
    const first = clauses[index]
    if (span === null) {
      if (first) joined.push(first)
      index++
      continue
    }
    const parts = clauses.slice(index, index + span.length)
    joined.push({
      places: parts.flatMap(({ places }) => places),
      clause: {
        text: parts.map(({ clause }) => clause.text).join(' '),
        kind: span.name.type === 'Category' ? 'CATEGORY' : 'BRAND',
        key: null,
        label: null,
        value: span.name.name,
        unit: null,
        display: span.name.name,
        named: { type: span.name.type, id: span.name.id },
        lexemes: { all: parts.flatMap(({ clause }) => (clause.lexemes === null ? [] : [clause.lexemes])) },
        spec: null,
      },
    })
    index += span.length
  }
  return joined
}

function longestName(
  clauses: readonly PlacedClause[],
  from: number,
  tokens: readonly Token[],
  names: ReadonlyMap<string, NamedPhrase>,
): { length: number; name: NamedPhrase } | null {
  for (let length = Math.min(WORDS_MAX, clauses.length - from); length > 0; length--) {
    const parts = clauses.slice(from, from + length)
    const name = names.get(phraseOf(parts.flatMap(({ places }) => places.map((place) => wordAt(tokens, place)))))
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

const wordAt = (tokens: readonly Token[], place: number): string => {
  const token = tokens[place]
  return token?.kind === 'word' ? token.text : ' '
}
