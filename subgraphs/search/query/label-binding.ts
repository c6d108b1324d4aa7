import type { Token } from './token.ts'
import type { Meanings } from './vocabulary-memory.ts'
import type { UnitSpelling, VocabularyAttribute } from './vocabulary.repository.ts'
import { stem } from './words.ts'

/** A number and the attributes that the words beside it name: "25 mm shaft", "id under 50", "4 pole". */
export interface Binding {
  attributes: VocabularyAttribute[]
  /** The unit that a bare number has. */
  unit: string | null
  symbol: string | null
  /** The words that named them, and their places among the tokens. */
  words: string[]
  consumed: number[]
}

/** Words of labels that do not tell attributes apart. */
const GENERIC = new Set([
  'diameter',
  'size',
  'range',
  'nominal',
  'number',
  'of',
  'rated',
  'maximum',
  'minimum',
  'max',
  'min',
  'd',
  'b',
  'value',
  'operating',
])
const WORDS_MAX = 3

/**
 * Binds the number at `index` to the attributes whose label the words before or behind it say completely; null when they say none.
 * Words at `taken` places say something else.
 */
export function bindToLabel(
  tokens: readonly Token[],
  index: number,
  taken: ReadonlySet<number>,
  unit: UnitSpelling | null,
  attributes: readonly VocabularyAttribute[],
  meanings: Meanings,
): Binding | null {
  const fitting = unit ? attributes.filter(({ dimension }) => dimension === unit.dimension) : attributes
  const spans = [...spansBehind(tokens, index), ...spansBefore(tokens, index)].sort(
    (one, other) => other.length - one.length,
  )
  for (const span of spans) {
    if (span.some((place) => taken.has(place))) continue
    const words = span.map((at) => wordAt(tokens, at))
    const said = saidBy(words, meanings)
    const named = ofOneDimension(fitting.filter((attribute) => said.some((label) => saysLabel(label, attribute))))
    const [first] = named
    if (first) return { attributes: named, unit: first.unit, symbol: first.symbol, words, consumed: span }
  }
  return null
}

/** All telling words of the label are said, and nothing else. */
export function saysLabel(said: readonly string[], attribute: VocabularyAttribute): boolean {
  const label = attribute.label.replace(/\s*\(.*\)/, '') // "Size (EU)"
  const words = labelWords(label)
  const telling = words.filter((word) => !GENERIC.has(word))
  const needed = telling.length > 0 ? telling : words
  return (
    said.every((word) => words.includes(word)) &&
    (needed.every((word) => said.includes(word)) ||
      sides(label).some((side) => side.every((word) => said.includes(word))))
  )
}

/** "Shaft / bore diameter" is said by "shaft" and by "bore"; "MPPT voltage range" by "mppt". */
const sides = (label: string): string[][] => {
  const parts = label.includes('/') ? label.split('/') : [label]
  return parts
    .map((part) => labelWords(part).filter((word) => !GENERIC.has(word) && !MEASURES.has(word)))
    .filter((side) => side.length > 0)
}
const MEASURES = new Set([
  'voltage',
  'current',
  'power',
  'torque',
  'pressure',
  'temperature',
  'frequency',
  'width',
  'height',
  'length',
  'thickness',
  'speed',
  'flow',
  'force',
  'load',
  'level',
  'rating',
])

const labelWords = (label: string): string[] =>
  label
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(stem)

/** What the words say: themselves and what means the same. */
const saidBy = (words: readonly string[], meanings: Meanings): string[][] => [
  words.map(stem),
  ...(meanings.get(words.join(' ')) ?? []).map((meaning) => meaning.split(' ').map(stem)),
]

/** A bare number can be of one dimension only: of the one that most of the attributes have, rather of none than of one. */
function ofOneDimension(attributes: readonly VocabularyAttribute[]): VocabularyAttribute[] {
  const groups = [...Map.groupBy(attributes, ({ dimension }) => dimension).values()].sort(
    ([one], [other]) => Number(one?.dimension !== null) - Number(other?.dimension !== null),
  )
  return groups.reduce<VocabularyAttribute[]>((most, group) => (group.length > most.length ? group : most), [])
}

const STOP = new Set(['for', 'of', 'with', 'a', 'the'])

function spansBehind(tokens: readonly Token[], index: number): number[][] {
  let from = index + 1
  while (STOP.has(wordAt(tokens, from))) from++
  return spans(tokens, (step) => from + step)
}

const spansBefore = (tokens: readonly Token[], index: number): number[][] =>
  spans(tokens, (step) => index - 1 - step).map((span) => span.reverse())

function spans(tokens: readonly Token[], at: (step: number) => number): number[][] {
  const places: number[] = []
  for (let step = 0; step < WORDS_MAX && wordAt(tokens, at(step)) !== ''; step++) places.push(at(step))
  return places.map((_, count) => places.slice(0, count + 1))
}

function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index]
  return token?.kind === 'word' ? token.text : ''
}
