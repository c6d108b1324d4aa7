import type { Reader } from '../context.ts'
import type { Clause, PlacedClause } from './clause.ts'
import { bindToLabel, type Binding } from './label-binding.ts'
import { joinNames, phraseCandidates, placesOfNames } from './names.ts'
import { withoutPlaces } from './remainder.ts'
import { boundClause, orAbbreviated, sizeClause, type BareNumbers, type Reading } from './size-clauses.ts'
import { normalise, tokenise, type PlacedToken, type Token } from './token.ts'
import type { QueryVocabulary, VocabularyMemory } from './vocabulary-memory.ts'
import {
  selectQuantities,
  selectQueryAnswers,
  type QueryAnswers,
  type QueryParts,
  type UnitSpelling,
} from './vocabulary.repository.ts'
import { wordClauses } from './words.ts'

/** A query as it was read. */
export interface ReadQuery extends Pick<QueryAnswers, 'vocabulary' | 'documents' | 'skuOf'> {
  /** Each way it can be read, best first, made when it is its turn. */
  readings: Iterable<Clause[]>
}

/**
 * The ways a query can be read, best first: numbers bound to the attribute whose label stands beside them, then to any
 * attribute of the dimension, bare numbers to what tells variants apart, then to any number; "M12" as the coarse thread, then
 * loosely in any pitch (a sensor M12 is M12x1).
 */
export async function readQuery(db: Reader, memory: VocabularyMemory, query: string): Promise<ReadQuery> {
  const { vocabulary, answer } = await memory(db, async (known) => {
    const tokens = tokensOf(query, known)
    return { tokens, ...(await selectQueryAnswers(db, partsOf(query, tokens, unitReaderOf(known)))) }
  })
  const { attributes, meanings } = vocabulary
  const { tokens, names } = answer
  const unitOf = unitReaderOf(vocabulary)
  const named = placesOfNames(tokens, names, 1)
  const namedByWords = placesOfNames(tokens, names, 2) // one word may be said of an attribute: "bore"
  const bindings = tokens.map((token, index) =>
    token.kind === 'number' ? bindToLabel(tokens, index, namedByWords, unitOf(token), attributes, meanings) : null,
  )
  const readings = sizesOf(tokens, answer)
  const bound = await boundValues(db, tokens, bindings, unitOf)

  const readWith = (useBindings: boolean, numbers: BareNumbers, loose: boolean): PlacedClause[] => {
    const consumed = new Set(
      useBindings ? bindings.flatMap((binding, index) => (binding ? [index, ...binding.consumed] : [])) : [],
    )
    const words = wordClauses(tokens, consumed, named, meanings).map((word) => orAbbreviated(word, attributes))
    const used = new Set(words.flatMap(({ places }) => places))
    const sizes = tokens.flatMap((token, index) => {
      const reading = readings[index]
      if (used.has(index) || !reading) return []
      const binding = useBindings ? bindings[index] : null
      const clause =
        token.kind === 'number' && binding
          ? boundClause(token, binding, unitOf(token), bound.get(index) ?? [])
          : sizeClause(token, reading, attributes, numbers, unitOf(token), loose)
      return clause ? [{ clause, places: [index, ...(binding?.consumed ?? [])] }] : []
    })
    return [...joinNames(words, tokens, names), ...sizes].sort(
      (one, other) => Math.min(...one.places) - Math.min(...other.places),
    )
  }
  const readAs = (placed: readonly PlacedClause[]): Clause[] =>
    placed.map(({ clause, places }) => ({ ...clause, remainder: withoutPlaces(normalise(query), tokens, places) }))

  return { ...answer, readings: distinct(WAYS, (way) => readAs(readWith(...way))) }
}

/** With numbers bound to labels, bare numbers as which values, threads in any pitch. */
const WAYS: readonly [useBindings: boolean, numbers: BareNumbers, loose: boolean][] = [
  [true, 'v', false],
  [true, 'n', false],
  [false, 'v', false],
  [false, 'n', false],
  [true, 'n', true],
  [false, 'n', true],
]

function* distinct<Item, Result>(items: Iterable<Item>, toResult: (item: Item) => Result): Generator<Result> {
  const seen = new Set<string>()
  for (const item of items) {
    const result = toResult(item)
    const key = JSON.stringify(result)
    if (!seen.has(key)) yield result
    seen.add(key)
  }
}

type UnitOf = (token: Token) => UnitSpelling | null

/** Less may be any word. */
const SKU_MIN = 3

const tokensOf = (query: string, { unitNamed, isMeasured }: QueryVocabulary): PlacedToken[] =>
  tokenise(query, (text) => isMeasured(unitNamed(text)?.dimension ?? ''))

const unitReaderOf =
  ({ unitNamed }: QueryVocabulary): UnitOf =>
  (token) =>
    token.kind === 'number' && token.unit !== null ? unitNamed(token.unit) : null

/** Each number is asked for twice: in its unit, and as it stands there. */
function partsOf(query: string, tokens: readonly Token[], unitOf: UnitOf): QueryParts {
  const numbers = tokens.flatMap((token) =>
    numbersOf(token).flatMap((number) => [
      { number, unit: unitOf(token)?.unit ?? null },
      { number, unit: null },
    ]),
  )
  const threads = tokens.flatMap((token) => (token.kind === 'thread' ? [token.thread] : []))
  const typed = /\d/.test(query) && query.length >= SKU_MIN ? query : null
  return { phrases: phraseCandidates(query), threads, numbers, typed }
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

/** Numbers beside a label, in the attribute's own unit when they have none. */
async function boundValues(
  db: Reader,
  tokens: readonly Token[],
  bindings: readonly (Binding | null)[],
  unitOf: UnitOf,
): Promise<Map<number, (number | null)[]>> {
  const asked = tokens.flatMap((token, index) => {
    const binding = bindings[index]
    if (token.kind !== 'number' || !binding) return []
    const unit = unitOf(token)?.unit ?? binding.unit
    return numbersOf(token).map((number) => ({ index, number, unit }))
  })
  if (asked.length === 0) return new Map()
  const quantities = await selectQuantities(db, asked)
  const values = new Map<number, (number | null)[]>()
  asked.forEach(({ index }, at) => values.set(index, [...(values.get(index) ?? []), quantities[at] ?? null]))
  return values
}
