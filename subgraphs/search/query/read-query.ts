import type { Reader } from '../context.ts'
import type { Clause, Lexemes } from './clause.ts'
import { designationOf, wholeOf } from './designation.ts'
import { phraseCandidates, phraseOfText } from './names.ts'
import { numbersOf } from './read-sizes.ts'
import { readerOf, unitReaderOf, type LabelUse, type Sentence } from './read-tokens.ts'
import { withoutPlaces } from './remainder.ts'
import type { BareNumbers } from './size-clauses.ts'
import { normalise, tokenise, type PlacedToken, type Token } from './token.ts'
import { unitsAsWords } from './units-as-words.ts'
import type { QueryVocabulary, VocabularyMemory } from './vocabulary-memory.ts'
import { selectQueryAnswers, type QueryAnswers, type QueryParts } from './vocabulary.repository.ts'
import { termsOf } from './words.ts'

/** A query as it was read. */
export interface ReadQuery extends Pick<QueryAnswers, 'vocabulary' | 'documents' | 'skuOf' | 'isSku'> {
  /** Each way it can be read, best first, made when it is its turn. */
  readings: AsyncIterable<WayOfReading>
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
 * loosely in any pitch (a sensor M12 is M12x1); last, what looks like a unit as a word.
 */
export async function readQuery(db: Reader, memory: VocabularyMemory, query: string): Promise<ReadQuery> {
  const { vocabulary, answer } = await memory(db, async (known) => {
    const tokens = tokensOf(query, known)
    return { tokens, ...(await selectQueryAnswers(db, partsOf(query, tokens, known))) }
  })
  const { tokens } = answer
  const without = (places: readonly number[]) => withoutPlaces(normalise(query), tokens, places)
  const sentence = { db, query, tokens, answer, vocabulary, without, placeOf: (place: number) => place }
  return { ...answer, readings: readingsOf(sentence), without, broad: vocabulary.broad }
}

async function* readingsOf(sentence: Sentence): AsyncGenerator<WayOfReading> {
  const { query, tokens, answer } = sentence
  const { readWith, readAs, coarse } = await readerOf(sentence)
  const whole = wholeOf(query, tokens, answer.skuOf !== null)
  const ways = distinct(WAYS, ([use, numbers, loose]) => withExact(readAs(readWith(use, numbers, loose)), whole))
  for (const { item, result } of ways) {
    const [, , loose] = item
    if (item === WAYS[0] && result.some(({ asWritten }) => asWritten !== null))
      yield { clauses: result.map(asItIsWritten), unless: null, isNarrow: true }
    yield { clauses: result, unless: loose ? coarse() : null, isNarrow: false }
  }
  const designation = designationOf(query, tokens)
  if (designation) yield { clauses: readAs([designation]), unless: null, isNarrow: false }
  for (const { split, tokens: others } of unitsAsWords(tokens)) {
    const placeOf = (place: number) => (place > split ? place - 1 : place)
    yield* readingsWithWord({ ...sentence, tokens: others, placeOf }, split)
  }
}

/** With the number at this place and the word behind it, which looked like its unit: "SOLIVIA 3.3 TR", "OD 26 W 8". */
async function* readingsWithWord(sentence: Sentence, place: number): AsyncGenerator<WayOfReading> {
  const { readWith, readAs, toParts } = await readerOf(sentence)
  const designation = readWith('labels', 'v', false)
  if (designation.some(({ clause, places }) => clause.asWritten !== null && places.includes(place)))
    yield { clauses: readAs(designation).map(asItIsWritten), unless: null, isNarrow: true }
  if (toParts.some((binding) => binding?.consumed.includes(place + 1)))
    yield { clauses: readAs(readWith('parts', 'n', false)), unless: null, isNarrow: true }
}

const asItIsWritten = (clause: Clause): Clause => ({ ...clause, lexemes: clause.asWritten ?? clause.lexemes })

/** Of the words one tells what all of the query is, as a part number. */
function withExact(clauses: Clause[], exact: Lexemes | null): Clause[] {
  const word = clauses.find(({ kind, spec }) => kind === 'TEXT' && spec === null)
  return exact === null ? clauses : clauses.map((clause) => (clause === word ? { ...clause, exact } : clause))
}

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

/** Less may be any word. */
const SKU_MIN = 3

const tokensOf = (query: string, { unitNamed, isMeasured }: QueryVocabulary): PlacedToken[] =>
  tokenise(query, (text) => isMeasured(unitNamed(text)?.dimension ?? ''))

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
