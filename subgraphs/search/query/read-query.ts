import type { Reader } from '../context.ts'
import { clauseOf, type Clause, type PlacedClause } from './clause.ts'
import { bindToLabels, inInches, type Binding, type Binds, type SaidElsewhere } from './label-binding.ts'
import { designationOf } from './designation.ts'
import { joinNames, phraseCandidates, phraseOf, spansOfNames } from './names.ts'
import { boundValues, numbersOf, sizesOf } from './read-sizes.ts'
import { withoutPlaces } from './remainder.ts'
import { boundClause, orAbbreviated, sizeClause, type BareNumbers } from './size-clauses.ts'
import { normalise, tokenise, type PlacedToken, type Token } from './token.ts'
import type { QueryVocabulary, VocabularyMemory } from './vocabulary-memory.ts'
import {
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
  readings: Iterable<WayOfReading>
  /** The query without what was read at these places. */
  without: (places: readonly number[]) => string
  /** Lexemes that a great part of the documents have. */
  broad: ReadonlySet<string>
}

export interface WayOfReading {
  clauses: Clause[]
  /** The way counts only where no product meets these: where there are screws M12, M12x1.5 is no M12. */
  unless: Clause[] | null
  /** Whether there is another way that finds the same and more. */
  isNarrow: boolean
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
  const bindWith = (how: Binds) =>
    bindToLabels(tokens, elsewhere, unitOf, attributesWith, meanings, how).map(
      inInches(tokens, vocabulary.unitNamed('in')),
    )
  const toLabels = bindWith({ parts: false, next: false })
  const toNext = bindWith({ parts: false, next: true })
  const toParts = bindWith({ parts: true, next: false })
  const bindings = { labels: toLabels, next: toNext, parts: toParts, none: toLabels.map(evenAlone(tokens)) }
  const readings = sizesOf(tokens, answer)
  const bound = await boundValues(db, tokens, [...toLabels, ...toNext, ...toParts], readings)

  const readWith = (use: LabelUse, numbers: BareNumbers, loose: boolean): PlacedClause[] => {
    const used = bindings[use]
    const consumed = new Set(used.flatMap((binding, index) => (binding ? [index, ...binding.consumed] : [])))
    const words = wordClauses(tokens, consumed, new Set(spans.flat()), meanings, loose).map((word) =>
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
  function* readingsOf(): Generator<WayOfReading> {
    const ways = distinct(WAYS, ([use, numbers, loose]) => readAs(readWith(use, numbers, loose)))
    for (const { item, result } of ways) {
      const [, , loose] = item
      if (item === WAYS[0] && result.some(({ asWritten }) => asWritten !== null)) {
        const clauses = result.map((clause) => ({ ...clause, lexemes: clause.asWritten ?? clause.lexemes }))
        yield { clauses, unless: null, isNarrow: true }
      }
      yield { clauses: result, unless: loose ? coarse() : null, isNarrow: false }
    }
    const designation = designationOf(query, tokens)
    if (designation) yield { clauses: readAs([designation]), unless: null, isNarrow: false }
  }

  return { ...answer, readings: readingsOf(), without, broad }
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

/** Numbers bound to what labels say as a whole, the same with labels rather before bare numbers, to nothing, or to what says a part of a label. */
type LabelUse = 'labels' | 'next' | 'none' | 'parts'

/** With numbers bound to labels, bare numbers as which values, threads in any pitch. */
const WAYS: readonly [use: LabelUse, numbers: BareNumbers, loose: boolean][] = [
  ['labels', 'v', false],
  ['labels', 'n', false],
  ['next', 'n', false],
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

function* distinct<Item, Result>(
  items: Iterable<Item>,
  toResult: (item: Item) => Result,
): Generator<{ item: Item; result: Result }> {
  const seen = new Set<string>()
  for (const item of items) {
    const result = toResult(item)
    const key = JSON.stringify(result)
    if (!seen.has(key)) yield { item, result }
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
