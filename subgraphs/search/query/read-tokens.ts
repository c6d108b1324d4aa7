import type { Reader } from '../context.ts'
import { boundedClauses } from './bounded-clauses.ts'
import { clauseOf, type Clause, type PlacedClause } from './clause.ts'
import {
  bindToLabels,
  inInches,
  symbolsOfSizes,
  type Binding,
  type Binds,
  type SaidElsewhere,
  type UnitOf,
} from './label-binding.ts'
import { joinNames, phraseOfText, spansOfNames } from './names.ts'
import { boundValues, sizesOf } from './read-sizes.ts'
import { repeatedFrom } from './repeated-sizes.ts'
import { boundClause, orAbbreviated, sizeClause, type BareNumbers } from './size-clauses.ts'
import { placesOfQuantities } from './stop-words.ts'
import type { PlacedToken, Token } from './token.ts'
import type { QueryVocabulary } from './vocabulary-memory.ts'
import type { NamedPhrase, QueryAnswers } from './vocabulary.repository.ts'
import { termsOf, wordClauses } from './words.ts'

/** A query in tokens, and what it is read with. */
export interface Sentence {
  db: Reader
  query: string
  tokens: readonly PlacedToken[]
  answer: QueryAnswers
  vocabulary: QueryVocabulary
  without: (places: readonly number[]) => string
  /** Where a token was, as the query was first taken apart. */
  placeOf: (place: number) => number
}

/** Numbers bound to what labels say as a whole, the same with labels rather before bare numbers, to nothing, or to what says a part of a label. */
export type LabelUse = 'labels' | 'next' | 'none' | 'parts'

/** What reads the tokens in one way or another. */
export async function readerOf({ db, tokens, answer, vocabulary, without, placeOf }: Sentence) {
  const { attributes, attributesWith, meanings } = vocabulary
  const { names } = answer
  const unitOf = unitReaderOf(vocabulary)
  const spans = spansOfNames(tokens, names)
  const elsewhere = saidElsewhere(spans, termsOf(tokens, meanings), names)
  const bindWith = (how: Binds) =>
    bindToLabels(tokens, elsewhere, unitOf, attributesWith, meanings, how).map(
      inInches(tokens, vocabulary.unitNamed('in')),
    )
  const toLabels = bindWith({ parts: false, next: false })
  const toNext = bindWith({ parts: false, next: true })
  const toParts = bindWith({ parts: true, next: false })
  const bindings = { labels: toLabels, next: toNext, parts: toParts, none: toLabels.map(evenAlone(tokens)) }
  const readings = sizesOf(tokens, answer, unitOf)
  const bound = await boundValues(db, tokens, [...toLabels, ...toNext, ...toParts], readings)

  const readWith = (use: LabelUse, numbers: BareNumbers, loose: boolean): PlacedClause[] => {
    const used = bindings[use]
    const consumed = new Set([
      ...used.flatMap((binding, index) => (binding ? [index, ...binding.consumed] : [])),
      ...(use === 'parts' ? symbolsOfSizes(tokens, attributesWith, meanings) : []),
    ])
    const quantities = placesOfQuantities(tokens)
    const words = wordClauses(tokens, consumed.union(new Set(quantities)), new Set(spans.flat()), meanings, loose).map(
      (word) => orAbbreviated(word, attributes),
    )
    const inWords = new Set([...words.flatMap(({ places }) => places), ...quantities])
    const sizes = tokens.flatMap((token, index) => {
      const reading = readings[index]
      if (inWords.has(index) || !reading) return []
      const binding = used[index] ?? null
      const clause =
        token.kind === 'number' && binding
          ? boundClause(token, binding, bound.get(binding) ?? [])
          : sizeClause(token, reading, attributes, numbers, unitOf(token), loose, tokens[index - 1])
      const repeated = repeatedFrom(tokens, index, readings, attributes)
      return clause
        ? [{ clause: repeated ? { ...clause, repeated } : clause, places: [index, ...(binding?.consumed ?? [])] }]
        : []
    })
    return boundedClauses([...joinNames(words, tokens, names), ...sizes]).sort(
      (one, other) => Math.min(...one.places) - Math.min(...other.places),
    )
  }
  const readAs = (placed: readonly PlacedClause[]): Clause[] =>
    placed.map(({ clause, places: own }) => {
      const places = [...new Set(own.map(placeOf))]
      return { ...clause, places, remainder: without(places), halves: readAs(clause.halves) }
    })

  /** What kind of thing is sought, in coarse threads. */
  const coarse = () => {
    const threads = tokens.flatMap((token, index) => {
      const thread = readings[index]?.thread
      return token.kind === 'thread' && thread
        ? [{ clause: { ...clauseOf('SPEC', token.text), lexemes: thread }, places: [index] }]
        : []
    })
    const kinds = readWith('labels', 'v', false).filter(({ clause }) => clause.kind !== 'SPEC')
    return threads.length > 0 && kinds.length > 0 ? readAs([...kinds, ...threads]) : null
  }
  return { readWith, readAs, coarse, toParts }
}

/** Terms that mean what a category is called are names, too: "allen key". */
function saidElsewhere(
  spans: readonly number[][],
  terms: ReturnType<typeof termsOf>,
  names: readonly NamedPhrase[],
): SaidElsewhere {
  const phrases = new Set(names.map(({ phrase }) => phrase))
  const [called, other] = [true, false].map((isName) =>
    terms.filter(({ meanings }) => meanings.some((meaning) => phrases.has(phraseOfText(meaning))) === isName),
  )
  return {
    names: [...spans, ...(called ?? []).map(({ places }) => places)],
    terms: (other ?? []).map(({ places }) => places),
  }
}

/** A bare number beside a whole label is never another number: 5 of "5 pole motor" are no 5 hp. */
const evenAlone =
  (tokens: readonly Token[]) =>
  (binding: Binding | null, index: number): Binding | null => {
    const token = tokens[index]
    return token?.kind === 'number' && token.unit === null && binding?.isWhole ? binding : null
  }

export const unitReaderOf =
  ({ unitNamed, unitIn }: QueryVocabulary): UnitOf =>
  (token, dimension) => {
    if (token?.kind !== 'number' || token.unit === null) return null
    return dimension === undefined ? unitNamed(token.unit) : unitIn(token.unit, dimension)
  }
