import type { Reader } from '../context.ts'
import type { Clause, Lexemes } from './clause.ts'
import { bindToLabel, type Binding } from './label-binding.ts'
import { tokenise, type Token } from './token.ts'
import {
  selectReadings,
  selectUnitSpellings,
  selectVocabulary,
  type UnitSpelling,
  type VocabularyAttribute,
} from './vocabulary.repository.ts'
import { wordClauses } from './words.ts'

/** Equal within this part of the value: 1.5 kW finds 2 hp (1.491 kW), and 1.6 kW does not. */
const TOLERANCE = 0.007

/**
 * The ways a query can be read, best first: numbers bound to the attribute whose label stands beside them, then to any
 * attribute of the dimension, bare numbers to what tells variants apart, then to any number.
 */
export async function readQuery(db: Reader, query: string): Promise<Clause[][]> {
  const units = await unitsOf(db)
  const { attributes, synonyms } = await selectVocabulary(db, 'en')
  const dimensions = new Set(attributes.map(({ dimension }) => dimension))
  const tokens = tokenise(query, (text) => dimensions.has(resolveUnit(units, text)?.dimension ?? ''))
  const readings = await readSizes(db, tokens, units)
  const bindings = tokens.map((token, index) =>
    token.kind === 'number' ? bindToLabel(tokens, index, unitOf(token, units), attributes, synonyms) : null,
  )
  const bound = await boundValues(db, tokens, bindings, units)
  const readWith = (useBindings: boolean, numbers: 'v' | 'n'): Clause[] => {
    const consumed = new Set(useBindings ? bindings.flatMap((binding) => binding?.consumed ?? []) : [])
    const clauses: (Clause | null)[] = tokens.map((token, index) => {
      if (token.kind === 'word') return null
      const binding = useBindings ? bindings[index] : null
      if (token.kind === 'number' && binding) return boundClause(token, binding, bound.get(index) ?? [null, null])
      return sizeClause(token, readings.get(index), attributes, numbers, units)
    })
    const { words, used } = wordClauses(tokens, consumed, synonyms)
    return [...words, ...clauses.filter((clause, index) => clause !== null && !used.has(index))].filter(
      (clause) => clause !== null,
    )
  }
  const candidates = [readWith(true, 'v'), readWith(true, 'n'), readWith(false, 'v'), readWith(false, 'n')]
  return candidates.filter(
    (clauses, index) => candidates.findIndex((other) => JSON.stringify(other) === JSON.stringify(clauses)) === index,
  )
}

type Units = Map<string, UnitSpelling>
let unitsRead: Promise<Units> | null = null

const unitsOf = (db: Reader): Promise<Units> =>
  (unitsRead ??= selectUnitSpellings(db)
    .then(
      (rows) =>
        new Map([
          ...rows.map((row) => [row.spelling.toLowerCase(), row] as const),
          ...rows.map((row) => [row.spelling, row] as const),
        ]),
    )
    .catch((error: unknown) => {
      unitsRead = null
      throw error
    }))

const resolveUnit = (units: Units, text: string): UnitSpelling | null =>
  units.get(text) ?? units.get(text.toLowerCase()) ?? null

const unitOf = (token: Token, units: Units) =>
  token.kind === 'number' && token.unit !== null ? resolveUnit(units, token.unit) : null

interface Reading {
  thread: string | null
  min: number | null
  max: number | null
  /** The numbers of the token in plain form: "1/2" is "0.5". */
  plain: string[]
}

/** Threads and numbers of the tokens as the database reads them, in one statement. */
async function readSizes(db: Reader, tokens: readonly Token[], units: Units): Promise<Map<number, Reading>> {
  const threads = tokens.map((token) => (token.kind === 'thread' ? token.thread : ''))
  const numbers = tokens.flatMap((token, index) =>
    numbersOf(token).map((number) => ({ index, number, unit: unitOf(token, units)?.unit ?? null })),
  )
  const plain = numbers.map(({ number }) => ({ number, unit: null }))
  const readings = await selectReadings(db, threads, [...numbers, ...plain])
  return new Map(
    tokens.map((_, index) => {
      const own = numbers.flatMap((entry, at) => (entry.index === index ? [at] : []))
      const [min = null, max = null] = own.map((at) => readings.quantities[at] ?? null)
      const plainNumbers = own.map((at) => readings.quantities[numbers.length + at] ?? null)
      return [
        index,
        {
          thread: readings.threads[index] ?? null,
          min,
          max,
          plain: plainNumbers.map((number) => (number === null ? '' : String(number))),
        },
      ]
    }),
  )
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
async function boundValues(db: Reader, tokens: readonly Token[], bindings: readonly (Binding | null)[], units: Units) {
  const asked = tokens.flatMap((token, index) => {
    const binding = bindings[index]
    if (token.kind !== 'number' || !binding) return []
    const unit = unitOf(token, units)?.unit ?? binding.unit
    return numbersOf(token).map((number) => ({ index, number, unit }))
  })
  const { quantities } = await selectReadings(db, [], asked)
  const values = new Map<number, (number | null)[]>()
  asked.forEach(({ index }, at) => values.set(index, [...(values.get(index) ?? []), quantities[at] ?? null]))
  return values
}

function boundClause(
  token: Token & { kind: 'number' },
  binding: Binding,
  [first = null, second = null]: (number | null)[],
): Clause {
  const [onlyAttribute] = binding.attributes
  return {
    text: [token.text, ...binding.words].join(' '),
    kind: 'SPEC',
    key: binding.attributes.length === 1 ? (onlyAttribute?.key ?? null) : null,
    value: token.text,
    unit: token.unit ?? binding.unit,
    lexemes: null,
    spec: { ...keysOf(binding.attributes), ...boundsOf(token, first, second) },
  }
}

function sizeClause(
  token: Token,
  reading: Reading | undefined,
  attributes: readonly VocabularyAttribute[],
  numbers: 'v' | 'n',
  units: Units,
): Clause | null {
  if (!reading || token.kind === 'word') return null
  const clause = { text: token.text, kind: 'SPEC' as const, key: null, value: token.text, unit: null, spec: null }
  if (token.kind === 'thread') {
    const length = reading.plain[0] ? [lengthLexemes(reading.plain[0], token.thread.startsWith('m'), numbers)] : []
    return { ...clause, lexemes: { all: [reading.thread ?? `t:${token.thread}`, ...length] } }
  }
  if (token.kind === 'sizes') {
    return {
      ...clause,
      lexemes: {
        any: [token.text.toLowerCase().replaceAll(' ', ''), { all: reading.plain.map((number) => `n:${number}`) }],
      },
    }
  }
  const unit = unitOf(token, units)
  if (unit) {
    const measured = attributes.filter(({ dimension }) => dimension === unit.dimension)
    const asWord =
      /\s/.test(token.text) || token.max !== null || token.bound !== 'exact' ? null : token.text.toLowerCase()
    return {
      ...clause,
      unit: unit.unit,
      lexemes: asWord,
      spec: { ...keysOf(measured), ...boundsOf(token, reading.min, reading.max) },
    }
  }
  if (token.bound !== 'exact' || token.max !== null) {
    const bare = attributes.filter(({ dimension }) => dimension === null)
    return { ...clause, lexemes: null, spec: { ...keysOf(bare), ...boundsOf(token, reading.min, reading.max) } }
  }
  const alternatives: Lexemes[] = [
    token.min.replace('-', ' '),
    token.min,
    ...(reading.plain[0] ? [`${numbers}:${reading.plain[0]}`] : []),
  ]
  return { ...clause, lexemes: { any: [...new Set(alternatives)] } }
}

/** Behind an inch thread a length is in inches; attributes may hold it in inches or millimetres. */
const lengthLexemes = (length: string, isMetric: boolean, numbers: 'v' | 'n'): Lexemes =>
  isMetric
    ? `${numbers}:${length}`
    : { any: [`${numbers}:${length}`, `${numbers}:${Number((Number(length) * 25.4).toFixed(6))}`] }

const keysOf = (attributes: readonly VocabularyAttribute[]) => ({
  numberKeys: [...new Set(attributes.filter(({ type }) => type === 'NUMBER').map(({ key }) => key))],
  rangeKeys: [...new Set(attributes.filter(({ type }) => type === 'RANGE').map(({ key }) => key))],
})

function boundsOf(token: Token & { kind: 'number' }, first: number | null, second: number | null) {
  if (token.bound === 'min') return { min: first, max: null, tolerance: 0 }
  if (token.bound === 'max') return { min: null, max: first, tolerance: 0 }
  return {
    min: first,
    max: second ?? first,
    tolerance: second === null && first !== null ? Math.abs(first) * TOLERANCE : 0,
  }
}

/** Texts like "0.5 in" or "12" in canonical units, bare numbers in `unit`; those that can't be read are left out. */
export async function readQuantities(
  db: Reader,
  texts: readonly string[],
  unit: string | null,
): Promise<Map<string, number>> {
  if (texts.length === 0) return new Map()
  const units = await unitsOf(db)
  const dimension = unit === null ? null : resolveUnit(units, unit)?.dimension
  const asked = texts.flatMap((text) => {
    const [token, ...more] = tokenise(text, (candidate) => resolveUnit(units, candidate)?.dimension === dimension)
    return token?.kind === 'number' && token.max === null && more.length === 0
      ? [{ text, number: token.min, unit: unitOf(token, units)?.unit ?? unit }]
      : []
  })
  const { quantities } = await selectReadings(db, [], asked)
  return new Map(
    asked.flatMap(({ text }, index) => {
      const number = quantities[index]
      return number === null || number === undefined ? [] : [[text, number] as const]
    }),
  )
}
