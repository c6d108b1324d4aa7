import { isSymbolOf, says, SAYINGS, saysWhole, type AttributesWith } from './label-saying.ts'
import type { Token } from './token.ts'
import type { Meanings } from './vocabulary-memory.ts'
import type { UnitSpelling, VocabularyAttribute } from './vocabulary.repository.ts'
import { stem, stemmed } from './stem.ts'

/** A number and the attributes that the words beside it name: "25 mm shaft", "id under 50", "4 pole". */
export interface Binding {
  attributes: VocabularyAttribute[]
  /** The unit that a bare number has, or that its unit means of such an attribute: "lbs" of a force. */
  unit: string | null
  symbol: string | null
  /** The words that named them, and their places among the tokens. */
  words: string[]
  consumed: number[]
  /** Whether the words are the whole label. */
  isWhole: boolean
}

/** Places of words that may say something else than a label. */
export interface SaidElsewhere {
  /** Names of categories and brands: one word may be said of an attribute as a whole ("bore"), more only where the label says more, too. */
  names: readonly (readonly number[])[]
  /** Terms of the trade: only all of a term may say a label. */
  terms: readonly (readonly number[])[]
}

const WORDS_MAX = 3

/** How words between two numbers and parts of labels are taken. */
export interface Binds {
  /** Whether parts of labels count, and symbols: "d 6". */
  parts: boolean
  /** Whether a word between two bare numbers is said of the second: "6203 bore 17". */
  next: boolean
}

/** The unit that stands behind a number: as it is read of anything, or of what has that dimension. */
export type UnitOf = (token: Token | undefined, dimension?: string) => UnitSpelling | null

/** Binds each number to the attributes that the words before or behind it say, from left to right: a word is said of one number. */
export function bindToLabels(
  tokens: readonly Token[],
  elsewhere: SaidElsewhere,
  unitOf: UnitOf,
  attributesWith: AttributesWith,
  meanings: Meanings,
  { parts, next: isNextFirst }: Binds,
): (Binding | null)[] {
  const said = new Set<number>()
  const bindAt = (index: number) => {
    const unit = unitOf(tokens[index])
    const unitIn = (dimension: string | null) => (dimension === null ? null : unitOf(tokens[index], dimension))
    const fitting = (word: string) =>
      attributesWith(word).filter(({ dimension }) => unit === null || unitIn(dimension) !== null)
    return (span: readonly number[]) => {
      if (!isFree(span, elsewhere, said, parts)) return null
      const [first = index] = span
      const isSymbol = first < index && (parts || isEqual(tokens[first]))
      const binding = bindSpan(tokens, span, fitting, meanings, { isName: isNamed(span, elsewhere), parts, isSymbol })
      const typed = binding && unitIn(binding.attributes[0]?.dimension ?? null)
      return typed ? { ...binding, unit: typed.unit, symbol: typed.symbol } : binding
    }
  }
  const behindOf = (index: number) => firstOf(spansBehind(tokens, index), bindAt(index))

  /** The side that says more. What another number follows is said of that one: "diameter 6 length 100", "114.3 mm wall 6.3 mm". */
  function chooseSide(before: Binding | null, behind: Binding | null): Binding | null {
    if (!behind) return before
    const next = (behind.consumed.at(-1) ?? 0) + 1
    const follower = tokens[next]
    if (follower?.kind !== 'number') return before && before.words.length > behind.words.length ? before : behind
    const isBound = follower.unit !== null || isNextFirst
    const isOfNext = isBound && bindAt(next)(behind.consumed) !== null && behindOf(next) === null
    return before ?? (isOfNext ? null : behind)
  }

  return tokens.map((token, index) => {
    if (token.kind !== 'number') return null
    const binding = chooseSide(firstOf(spansBefore(tokens, index), bindAt(index)), behindOf(index))
    for (const place of binding?.consumed ?? []) said.add(place)
    return binding
  })
}

/** A bare fraction beside a length is in inches: "1/2 bore". */
export const inInches =
  (tokens: readonly Token[], inch: UnitSpelling | null) =>
  (binding: Binding | null, index: number): Binding | null => {
    const token = tokens[index]
    const isFraction = token?.kind === 'number' && token.unit === null && token.min.includes('/')
    return isFraction && inch && binding?.attributes[0]?.dimension === inch.dimension
      ? { ...binding, unit: inch.unit, symbol: inch.symbol }
      : binding
  }

/** Places of letters that say no more of sizes than which comes first: "D 16 x 60". */
export const symbolsOfSizes = (
  tokens: readonly Token[],
  attributesWith: AttributesWith,
  meanings: Meanings,
): number[] =>
  tokens.flatMap((token, place) => {
    const isSymbol = token.kind === 'word' && /^[a-z]$/.test(token.text) && tokens[place + 1]?.kind === 'sizes'
    return isSymbol && (meanings.has(token.text) || ofSymbol(token, attributesWith).length > 0) ? [place] : []
  })

/** The longest span that binds. */
const firstOf = (spans: readonly number[][], bind: (span: readonly number[]) => Binding | null): Binding | null =>
  spans
    .toReversed()
    .map(bind)
    .find((binding) => binding !== null) ?? null

/** A whole name is no label, but where parts of labels count, too. */
function isFree(
  span: readonly number[],
  { names, terms }: SaidElsewhere,
  said: ReadonlySet<number>,
  parts: boolean,
): boolean {
  const cuts = (other: readonly number[]) =>
    other.some((place) => span.includes(place)) && !other.every((place) => span.includes(place))
  const isName = !parts && names.some((name) => name.length > 1 && name.length === span.length && name[0] === span[0])
  return !isName && !span.some((place) => said.has(place)) && ![...names, ...terms].some(cuts)
}

/** Whether each word is a name by itself: "nut" says "Nut height" to nobody. */
const isNamed = (span: readonly number[], { names }: SaidElsewhere): boolean =>
  span.every((place) => names.some(([first, ...more]) => first === place && more.length === 0))

function bindSpan(
  tokens: readonly Token[],
  span: readonly number[],
  attributesWith: AttributesWith,
  meanings: Meanings,
  { isName, parts, isSymbol }: { isName: boolean; parts: boolean; isSymbol: boolean },
): Binding | null {
  const words = span.map((at) => wordAt(tokens, at))
  const said = saidBy(words, meanings, isSymbol)
  const symbolic = isSymbol ? ofSymbol(span.length === 1 ? tokens[span[0] ?? 0] : undefined, attributesWith) : []
  for (const how of parts && !isName ? (['PART', ...SAYINGS] as const) : SAYINGS) {
    if (how === 'SHORT' && isName) continue
    const fitting = said.flatMap((label) => attributesWith(label[0] ?? '').filter((other) => says(how, label, other)))
    const named = ofOneDimension([...new Set([...symbolic, ...fitting])])
    const [first] = named
    if (first) {
      const isWhole = named.some((attribute) => said.some((label) => saysWhole(label, attribute)))
      return { attributes: named, unit: first.unit, symbol: first.symbol, words, consumed: [...span], isWhole }
    }
  }
  return null
}

const isEqual = (token: Token | undefined) => token?.kind === 'word' && token.isEqualToNext === true

/** What the words say: themselves and what means the same; a single letter where it may be a symbol. */
function saidBy(words: readonly string[], meanings: Meanings, isSymbol: boolean): string[][] {
  const term = stemmed(words.join(' '))
  const same = isSymbol || !/^[a-z]$/.test(term) ? (meanings.get(term) ?? []) : []
  return [words.flatMap((word) => word.split('-')).map(stem), ...same.map((meaning) => meaning.split(' ').map(stem))]
}

const ofSymbol = (token: Token | undefined, attributesWith: AttributesWith): VocabularyAttribute[] =>
  token?.kind === 'word' && token.symbol !== undefined
    ? attributesWith(token.text).filter((attribute) => isSymbolOf(token.symbol ?? '', attribute))
    : []

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
