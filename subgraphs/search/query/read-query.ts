import type { Reader } from '../context.ts'
import type { Clause, PlacedClause } from './clause.ts'
import { bindToLabel, type Binding } from './label-binding.ts'
import { joinNames, phraseCandidates, placesOfNames } from './names.ts'
import { withoutPlaces } from './remainder.ts'
import { boundClause, orAbbreviated, sizeClause, type BareNumbers, type Reading } from './size-clauses.ts'
import { normalise, tokenise, type PlacedToken, type Token } from './token.ts'
import type { VocabularyMemory } from './vocabulary-memory.ts'
import { selectReadings, type UnitSpelling } from './vocabulary.repository.ts'
import { wordClauses } from './words.ts'

/**
 * The ways a query can be read, best first: numbers bound to the attribute whose label stands beside them, then to any
 * attribute of the dimension, bare numbers to what tells variants apart, then to any number; "M12" as the coarse thread, then
 * loosely in any pitch (a sensor M12 is M12x1).
 */
export async function readQuery(db: Reader, readVocabulary: VocabularyMemory, query: string): Promise<Clause[][]> {
  const { attributes, synonyms, names, unitNamed, isMeasured } = await readVocabulary(db, phraseCandidates(query))
  const unitOf = (token: Token) => (token.kind === 'number' && token.unit !== null ? unitNamed(token.unit) : null)
  const tokens = tokenise(query, (text) => isMeasured(unitNamed(text)?.dimension ?? ''))
  const named = placesOfNames(tokens, names, 1)
  const namedByWords = placesOfNames(tokens, names, 2) // one word may be said of an attribute: "bore"
  const bindings = tokens.map((token, index) =>
    token.kind === 'number' ? bindToLabel(tokens, index, namedByWords, unitOf(token), attributes, synonyms) : null,
  )
  const [readings, bound] = await Promise.all([
    readSizes(db, tokens, unitOf),
    boundValues(db, tokens, bindings, unitOf),
  ])

  const readWith = (useBindings: boolean, numbers: BareNumbers, loose = false): PlacedClause[] => {
    const consumed = new Set(
      useBindings ? bindings.flatMap((binding, index) => (binding ? [index, ...binding.consumed] : [])) : [],
    )
    const words = wordClauses(tokens, consumed, named, synonyms).map((word) => orAbbreviated(word, attributes))
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
  const candidates = [
    readWith(true, 'v'),
    readWith(true, 'n'),
    readWith(false, 'v'),
    readWith(false, 'n'),
    readWith(true, 'n', true),
    readWith(false, 'n', true),
  ]
  return candidates
    .filter(
      (clauses, index) => candidates.findIndex((other) => JSON.stringify(other) === JSON.stringify(clauses)) === index,
    )
    .map((clauses) =>
      clauses.map(({ clause, places }) => ({
        ...clause,
        remainder: withoutPlaces(normalise(query), tokens, places),
      })),
    )
}

type UnitOf = (token: Token) => UnitSpelling | null

/** Threads and numbers of the tokens as the database reads them, in one statement. */
async function readSizes(db: Reader, tokens: readonly PlacedToken[], unitOf: UnitOf): Promise<Reading[]> {
  const threads = tokens.map((token) => (token.kind === 'thread' ? token.thread : ''))
  const numbers = tokens.flatMap((token, index) =>
    numbersOf(token).map((number) => ({ index, number, unit: unitOf(token)?.unit ?? null })),
  )
  const plain = numbers.map(({ number }) => ({ number, unit: null }))
  const readings = await selectReadings(db, threads, [...numbers, ...plain])
  return tokens.map((_, index) => {
    const own = numbers.flatMap((entry, at) => (entry.index === index ? [at] : []))
    const [min = null, max = null] = own.map((at) => readings.quantities[at] ?? null)
    const plainNumbers = own.map((at) => readings.quantities[numbers.length + at] ?? null)
    return {
      thread: readings.threads[index] ?? null,
      min,
      max,
      plain: plainNumbers.map((number) => (number === null ? '' : String(number))),
    }
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
  const { quantities } = await selectReadings(db, [], asked)
  const values = new Map<number, (number | null)[]>()
  asked.forEach(({ index }, at) => values.set(index, [...(values.get(index) ?? []), quantities[at] ?? null]))
  return values
}
