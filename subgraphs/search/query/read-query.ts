import type { Reader } from '../context.ts'
import type { Clause, PlacedClause } from './clause.ts'
import { bindToLabels, type Binding, type SaidElsewhere } from './label-binding.ts'
import { joinNames, phraseCandidates, phraseOf, spansOfNames } from './names.ts'
import { withoutPlaces } from './remainder.ts'
import { boundClause, orAbbreviated, sizeClause, type BareNumbers, type Reading } from './size-clauses.ts'
import { normalise, tokenise, type PlacedToken, type Token } from './token.ts'
import type { QueryVocabulary, VocabularyMemory } from './vocabulary-memory.ts'
import {
  selectQuantities,
  selectQueryAnswers,
  type NamedPhrase,
  type QueryAnswers,
  type QueryParts,
  type UnitSpelling,
} from './vocabulary.repository.ts'
import { termsOf, wordClauses } from './words.ts'

/** A query as it was read. */
export interface ReadQuery extends Pick<QueryAnswers, 'vocabulary' | 'documents' | 'skuOf' | 'isSku'> {
  /** Each way it can be read, best first, made when it is its turn. */
  readings: Iterable<Clause[]>
  /** The query without what was read at these places. */
  without: (places: readonly number[]) => string
  /** Lexemes that a great part of the documents have. */
  broad: ReadonlySet<string>
}

/**
 * The ways a query can be read, best first: numbers bound to the attribute whose label stands beside them, then to any
 * attribute of the dimension, bare numbers to what tells variants apart, then to any number; "M12" as the coarse thread, then
 * loosely in any pitch (a sensor M12 is M12x1).
 */
export async function readQuery(db: Reader, memory: VocabularyMemory, query: string): Promise<ReadQuery> {
  const { vocabulary, answer } = await memory(db, async (known) => {
    const tokens = tokensOf(query, known)
    return { tokens, ...(await selectQueryAnswers(db, partsOf(query, tokens, known))) }
  })
  const { attributes, attributesWith, meanings, broad } = vocabulary
  const { tokens, names } = answer
  const unitOf = unitReaderOf(vocabulary)
  const spans = spansOfNames(tokens, names)
  const elsewhere = saidElsewhere(spans, termsOf(tokens, meanings), names)
  const bindWith = (parts: boolean) => bindToLabels(tokens, elsewhere, unitOf, attributesWith, meanings, { parts })
  const [toLabels, toParts] = [bindWith(false), bindWith(true)]
  const bindings = { labels: toLabels, parts: toParts, none: toLabels.map(evenAlone(tokens)) }
  const readings = sizesOf(tokens, answer)
  const bound = await boundValues(db, tokens, [...toLabels, ...toParts], readings)

  const readWith = (use: LabelUse, numbers: BareNumbers, loose: boolean): PlacedClause[] => {
    const used = bindings[use]
    const consumed = new Set(used.flatMap((binding, index) => (binding ? [index, ...binding.consumed] : [])))
    const words = wordClauses(tokens, consumed, new Set(spans.flat()), meanings).map((word) =>
      orAbbreviated(word, attributes),
    )
    const inWords = new Set(words.flatMap(({ places }) => places))
    const sizes = tokens.flatMap((token, index) => {
      const reading = readings[index]
      if (inWords.has(index) || !reading) return []
      const binding = used[index] ?? null
      const clause =
        token.kind === 'number' && binding
          ? boundClause(token, binding, unitOf(token), bound.get(binding) ?? [])
          : sizeClause(token, reading, attributes, numbers, unitOf(token), loose, tokens[index - 1])
      return clause ? [{ clause, places: [index, ...(binding?.consumed ?? [])] }] : []
    })
    return [...joinNames(words, tokens, names), ...sizes].sort(
      (one, other) => Math.min(...one.places) - Math.min(...other.places),
    )
  }
  const without = (places: readonly number[]) => withoutPlaces(normalise(query), tokens, places)
  const readAs = (placed: readonly PlacedClause[]): Clause[] =>
    placed.map(({ clause, places }) => ({
      ...clause,
      places,
      remainder: without(places),
      halves: readAs(clause.halves),
    }))

  return { ...answer, readings: distinct(WAYS, (way) => readAs(readWith(...way))), without, broad }
}

const phraseOfText = (text: string) => phraseOf(text.split(' '))

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

/** Numbers bound to what labels say as a whole, to nothing, or to what says a part of a label. */
type LabelUse = 'labels' | 'none' | 'parts'

/** With numbers bound to labels, bare numbers as which values, threads in any pitch. */
const WAYS: readonly [use: LabelUse, numbers: BareNumbers, loose: boolean][] = [
  ['labels', 'v', false],
  ['labels', 'n', false],
  ['none', 'v', false],
  ['none', 'n', false],
  ['parts', 'n', false],
  ['labels', 'n', true],
  ['none', 'n', true],
]

/** A bare number beside a whole label is never another number: 5 of "5 pole motor" are no 5 hp. */
const evenAlone =
  (tokens: readonly Token[]) =>
  (binding: Binding | null, index: number): Binding | null => {
    const token = tokens[index]
    return token?.kind === 'number' && token.unit === null && binding?.isWhole ? binding : null
  }

function* distinct<Item, Result>(items: Iterable<Item>, toResult: (item: Item) => Result): Generator<Result> {
  const seen = new Set<string>()
  for (const item of items) {
    const result = toResult(item)
    const key = JSON.stringify(result)
    if (!seen.has(key)) yield result
    seen.add(key)
  }
}

type UnitOf = (token: Token | undefined) => UnitSpelling | null

/** Less may be any word. */
const SKU_MIN = 3

const tokensOf = (query: string, { unitNamed, isMeasured }: QueryVocabulary): PlacedToken[] =>
  tokenise(query, (text) => isMeasured(unitNamed(text)?.dimension ?? ''))

const unitReaderOf =
  ({ unitNamed }: QueryVocabulary): UnitOf =>
  (token) =>
    token?.kind === 'number' && token.unit !== null ? unitNamed(token.unit) : null

/** Each number is asked for twice: in its unit, and as it stands there. */
function partsOf(query: string, tokens: readonly Token[], vocabulary: QueryVocabulary): QueryParts {
  const unitOf = unitReaderOf(vocabulary)
  const meant = termsOf(tokens, vocabulary.meanings).flatMap(({ meanings }) => meanings.map(phraseOfText))
  const numbers = tokens.flatMap((token) =>
    numbersOf(token).flatMap((number) => [
      { number, unit: unitOf(token)?.unit ?? null },
      { number, unit: null },
    ]),
  )
  const threads = tokens.flatMap((token) => (token.kind === 'thread' ? [token.thread] : []))
  const typed = /\d/.test(query) && query.length >= SKU_MIN ? query : null
  return { phrases: [...phraseCandidates(query), ...meant], threads, numbers, typed }
}

/** The threads and numbers of the tokens, as the database reads them. */
function sizesOf(tokens: readonly Token[], { lexemes, quantities }: QueryAnswers): Reading[] {
  const threads = [...lexemes]
  const numbers = [...(quantities ?? [])]
  return tokens.map((token) => {
    const thread = token.kind === 'thread' ? (threads.shift() ?? null) : null
    const pairs = numbersOf(token).map(() => ({
      measured: numbers.shift() ?? null,
      plain: numbers.shift() ?? null,
    }))
    const [min = null, max = null] = pairs.map(({ measured }) => measured)
    return { thread, min, max, plain: pairs.map(({ plain }) => (plain === null ? '' : String(plain))) }
  })
}

function numbersOf(token: Token): string[] {
  switch (token.kind) {
    case 'word':
      return []
    case 'thread':
      return token.length === null ? [] : [token.length]
    case 'sizes':
      return token.values
    case 'number':
      return token.max === null ? [token.min] : [token.min, token.max]
  }
}

/** Bare numbers beside a label in the attribute's own unit; what else is bound is as it was read. */
async function boundValues(
  db: Reader,
  tokens: readonly Token[],
  bindings: readonly (Binding | null)[],
  readings: readonly Reading[],
): Promise<Map<Binding, (number | null)[]>> {
  const bound = bindings.flatMap((binding, at) => {
    const index = at % tokens.length
    const token = tokens[index]
    const reading = readings[index]
    return token?.kind === 'number' && binding && reading ? [{ binding, token, reading }] : []
  })
  const bare = bound.flatMap(({ binding, token }) =>
    token.unit === null && binding.unit !== null
      ? numbersOf(token).map((number) => ({ binding, number, unit: binding.unit }))
      : [],
  )
  const quantities = await selectQuantities(db, bare)
  const values = new Map(bound.map(({ binding, reading }) => [binding, [reading.min, reading.max]]))
  for (const { binding } of bare) values.set(binding, [])
  bare.forEach(({ binding }, at) => values.get(binding)?.push(quantities[at] ?? null))
  return values
}
