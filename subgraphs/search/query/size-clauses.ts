import { clauseOf, type Condition, type Lexemes, type PlacedClause, type SpecCondition } from './clause.ts'
import type { Binding } from './label-binding.ts'
import { says, saysBound } from './label-saying.ts'
import { sizeKeysOf } from './repeated-sizes.ts'
import type { Token } from './token.ts'
import type { UnitSpelling, VocabularyAttribute } from './vocabulary.repository.ts'
import { stem } from './stem.ts'
import { inTexts } from './words.ts'

/** A token as the database reads it. */
export interface Reading {
  thread: string | null
  /** In canonical units. */
  min: number | null
  max: number | null
  /** The unit that they were read in, by its code. */
  unit: string | null
  /** The numbers of the token in plain form: "1/2" is "0.5". */
  plain: string[]
}

/** What a bare number is looked for in: the values that tell variants apart, or all values. */
export type BareNumbers = 'v' | 'n'

type NumberToken = Token & { kind: 'number' }

/** A number beside the label of an attribute. */
export function boundClause(
  typed: NumberToken,
  binding: Binding,
  [first = null, second = null]: readonly (number | null)[],
): Condition {
  const { attributes, symbol, unit, words } = binding
  const token = withBoundBefore(typed, binding)
  const [attribute] = attributes
  if (isUnreadable(token, first, second)) return wordOf(token)
  return {
    ...clauseOf('SPEC', [token.text, ...words].join(' ')),
    key: attributes.length === 1 ? (attribute?.key ?? null) : null,
    label: attribute?.label ?? null,
    value: token.text,
    unit: token.unit ?? unit,
    display: displayOf(token, symbol),
    lexemes: joinedText(token, words),
    spec: conditionOf(token, attributes, first, second),
  }
}

/** "max height 70 mm" is up to 70 mm, but of a label that says "max" itself. */
function withBoundBefore(token: NumberToken, { attributes, consumed }: Binding): NumberToken {
  const { boundBefore } = token
  const isBound =
    boundBefore !== undefined &&
    consumed.includes(boundBefore.place) &&
    !attributes.some((attribute) => saysBound(boundBefore.bound, attribute))
  return isBound ? { ...token, bound: boundBefore.bound } : token
}

/** A number that is none, "1/0", bounds no values: it is a word that hardly anything has. */
const isUnreadable = ({ max }: NumberToken, first: number | null, second: number | null): boolean =>
  first === null || (max !== null && second === null)

const wordOf = ({ text }: NumberToken): Condition => ({ ...clauseOf('TEXT', text), lexemes: text.toLowerCase() })

/** "DN 50" and "4 pole" stand as one word in texts, too. */
function joinedText({ unit, bound, max, min }: NumberToken, words: readonly string[]): Lexemes | null {
  const [word = '', ...more] = words
  if (more.length > 0 || unit !== null || bound !== 'exact' || max !== null) return null
  return { any: [`${word}${min}`, `${min}${stem(word)}`] }
}

const ABBREVIATED = /^(?<letters>[a-z]{1,4})(?<number>\d+(?:\.\d+)?)$|^(?<number>\d+(?:\.\d+)?)-?(?<letters>[a-z]{3,})$/

/** "dn50" and "3-pack" in one word may also be the number of an attribute whose label says the letters. */
export function orAbbreviated(
  { clause, places }: PlacedClause,
  attributes: readonly VocabularyAttribute[],
): PlacedClause {
  const { letters = '', number = '' } = ABBREVIATED.exec(clause.text)?.groups ?? {}
  const [attribute, ...more] = attributes.filter(
    (candidate) => letters !== '' && candidate.dimension === null && says('LABEL', [stem(letters)], candidate),
  )
  if (!attribute || clause.kind !== 'TEXT') return { clause, places }
  const numberKeys = [...new Set([attribute, ...more].map(({ key }) => key))]
  const spec = { numberKeys, rangeKeys: [], min: Number(number), max: Number(number), tolerance: 0, nominal: null }
  const key = numberKeys.length === 1 ? attribute.key : null
  return { places, clause: { ...clause, kind: 'SPEC', key, label: attribute.label, spec } }
}

/** A thread, sizes or a number that no label stands beside. */
export function sizeClause(
  token: Token,
  reading: Reading,
  attributes: readonly VocabularyAttribute[],
  numbers: BareNumbers,
  unit: UnitSpelling | null,
  loose: boolean,
  before: Token | undefined,
): Condition | null {
  const clause = clauseOf('SPEC', token.text)
  switch (token.kind) {
    case 'word':
      return null
    case 'thread': {
      const length = reading.plain[0] ? [lengthLexemes(reading.plain[0], token.thread.startsWith('m'), numbers)] : []
      const thread = reading.thread ?? `t:${token.thread}`
      const near = reading.plain[0] ? [lengthsOf(reading.plain[0], token.thread.startsWith('m'))] : null
      if (!loose || /x/.test(token.thread)) return { ...clause, near, lexemes: { all: [thread, ...length] } }
      const inAnyPitch = { prefix: `t:${token.thread}x` }
      return { ...clause, near, display: `${token.text}, any pitch`, lexemes: { all: [inAnyPitch, ...length] } }
    }
    case 'sizes': {
      const joined = token.text.toLowerCase().replaceAll(' ', '')
      const isMetric = !token.values.some((value) => value.includes('/'))
      const isOneTwice = new Set(reading.plain).size < reading.plain.length
      const values =
        isOneTwice && numbers === 'v'
          ? []
          : [{ all: reading.plain.map((number) => lengthLexemes(number, isMetric, numbers)) }]
      const named = before?.kind === 'word' && /^[a-z]{1,4}$/.test(before.text) ? [`${before.text}${joined}`] : [] // W 12 x 26
      const text = { any: [joined, ...named] }
      const sizes = reading.plain.map(Number)
      return {
        ...clause,
        display: [token.values.join(' × '), token.unit].filter(Boolean).join(' '),
        lexemes: { any: [text, ...values] },
        repeated: isOneTwice ? { sizes, keys: sizeKeysOf(attributes), text, isCanonical: false } : null,
        near: reading.plain.map((number) => lengthsOf(number, isMetric)),
      }
    }
    case 'number':
      return numberClause(token, reading, attributes, numbers, unit, loose)
  }
}

function numberClause(
  token: NumberToken,
  reading: Reading,
  attributes: readonly VocabularyAttribute[],
  numbers: BareNumbers,
  unit: UnitSpelling | null,
  loose: boolean,
): Condition {
  const clause = { ...clauseOf('SPEC', token.text), display: displayOf(token, unit?.symbol ?? null) }
  const isRange = token.bound !== 'exact' || token.max !== null
  if (unit || isRange) {
    if (isUnreadable(token, reading.min, reading.max)) return wordOf(token)
    const measured = measuredIn(attributes, unit?.dimension ?? null, numbers)
    return {
      ...clause,
      ...soleAttribute(measured),
      unit: unit?.unit ?? null,
      lexemes: unit ? asText(token, unit, loose) : null,
      spec: { ...conditionOf(token, measured, reading.min, reading.max), nominal: nominalOf(token, unit, reading) },
    }
  }
  const [plain = ''] = reading.plain
  if (plain === '') return { ...clause, lexemes: inTexts(token.min) }
  const isMetric = !token.min.includes('/')
  const behindDash = token.min.startsWith('-') ? [inTexts(token.min.slice(1))] : [] // O-ring -248
  const lexemes = { any: [inTexts(token.min), ...behindDash, lengthLexemes(plain, isMetric, numbers)] }
  return { ...clause, lexemes, near: [lengthsOf(plain, isMetric)] }
}

/** The attributes of a dimension: those that are sizes of what they describe, where there are any, or all. */
function measuredIn(attributes: readonly VocabularyAttribute[], wanted: string | null, numbers: BareNumbers) {
  const measured = attributes.filter(({ dimension }) => dimension === wanted)
  const sizes = numbers === 'v' ? measured.filter(({ isSize }) => isSize) : []
  return sizes.length > 0 ? sizes : measured
}

/** A measure that stands in a text, in one piece: "10S" is a schedule of pipes, "4-20 mA" a signal; and, loosely, 1/2" a size in any name. */
function asText(
  { text, min, max, bound, unit: typed }: NumberToken,
  unit: UnitSpelling,
  loose: boolean,
): Lexemes | null {
  if (bound !== 'exact') return null
  if (max !== null) return { all: [min, max, (typed ?? unit.symbol).toLowerCase()] }
  if (loose && unit.unit === 'in') return min.replace(' ', '-')
  return text.toLowerCase().replaceAll(' ', '')
}

/** 1/2" is also what pipes, washers and drives of that nominal size are called. */
const nominalOf = (
  { bound, max }: NumberToken,
  unit: UnitSpelling | null,
  { plain: [number] }: Reading,
): string | null => (unit?.unit === 'in' && bound === 'exact' && max === null && number ? `i:${number}` : null)

/** The attribute, where a dimension has a single one. */
function soleAttribute(attributes: readonly VocabularyAttribute[]): { key: string | null; label: string | null } {
  const [first] = attributes
  const isSole = first && attributes.every(({ key, label }) => key === first.key && label === first.label)
  return isSole ? { key: first.key, label: first.label } : { key: null, label: null }
}

/** Fractions, and lengths behind an inch thread, are in inches; attributes may hold it in inches or millimetres. */
const lengthsOf = (length: string, isMetric: boolean): number[] =>
  isMetric ? [Number(length)] : [Number(length), Number((Number(length) * 25.4).toFixed(6))]

const lengthLexemes = (length: string, isMetric: boolean, numbers: BareNumbers): Lexemes => ({
  any: lengthsOf(length, isMetric).map((number) => `${numbers}:${number}`),
})

function conditionOf(
  token: NumberToken,
  attributes: readonly VocabularyAttribute[],
  first: number | null,
  second: number | null,
): SpecCondition {
  const keys = (wanted: 'NUMBER' | 'RANGE') => [
    ...new Set(attributes.flatMap(({ type, key }) => (type === wanted ? [key] : []))),
  ]
  return {
    numberKeys: keys('NUMBER'),
    rangeKeys: keys('RANGE'),
    nominal: null,
    ...boundsOf(token, first, second, attributes),
  }
}

function boundsOf(
  token: NumberToken,
  first: number | null,
  second: number | null,
  attributes: readonly VocabularyAttribute[],
) {
  if (token.bound === 'min') return { min: first, max: null, tolerance: 0 }
  if (token.bound === 'max') return { min: null, max: first, tolerance: 0 }
  const part = attributes.length > 0 ? Math.min(...attributes.map(({ tolerance }) => tolerance)) : 0
  return { min: first, max: second ?? first, tolerance: second === null && first !== null ? Math.abs(first) * part : 0 }
}

const SIGN = { exact: '', min: '≥ ', max: '≤ ' }

/** "≥ 95 %", "20–30 mm" */
function displayOf({ bound, min, max }: NumberToken, symbol: string | null): string {
  const numbers = max === null ? min : `${min}–${max}`
  return `${SIGN[bound]}${[numbers, symbol].filter((part) => part !== null).join(' ')}`
}
