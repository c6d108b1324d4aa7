import { clauseOf, type Lexemes, type PlacedClause } from './clause.ts'
import { formsOf, stem, stemmed } from './stem.ts'
import { STOP } from './stop-words.ts'
import type { Token } from './token.ts'
import type { Meanings } from './vocabulary-memory.ts'

/** A number as texts of documents have it: "1 1/2" in one piece, "12.0" as 12. */
export const inTexts = (number: string): string =>
  /^\d+\.\d+$/.test(number) ? String(Number(number)) : number.replace(' ', '-')

/** Words that a term of the synonyms may have. */
const PHRASE_MAX = 5

/**
 * A clause for each word that is left: the word, what means the same, and itself joined with a number beside it ("grade 8",
 * "UPN 100"), which then needs no clause of its own, unless the word is in a name ("taper roller bearing 30205").
 */
export function wordClauses(
  tokens: readonly Token[],
  consumed: ReadonlySet<number>,
  named: ReadonlySet<number>,
  meanings: Meanings,
  loose: boolean,
): PlacedClause[] {
  const words: PlacedClause[] = []
  const taken = new Set<number>()
  for (let index = 0; index < tokens.length;) {
    const span = taken.has(index) ? 0 : longestPhrase(tokens, index, consumed, meanings)
    if (span > 0) {
      const phrase = tokens.slice(index, index + span)
      const text = phrase.map(textOf).join(' ')
      const same = [text, ...(meanings.get(stemmed(text)) ?? [])].map((each) => allOf(each, loose))
      words.push(textClause(text, { any: same }, placesFrom(index, span)))
      index += span
      continue
    }
    const token = tokens[index]
    if (token?.kind === 'word' && !consumed.has(index) && !taken.has(index) && !STOP.has(token.text)) {
      const crossed = crossedSize(tokens, index, consumed)
      if (crossed) {
        words.push(crossed)
        index += crossed.places.length
        continue
      }
      const apart = termApart(tokens, index, consumed, meanings)
      if (apart) {
        words.push(apart)
        apart.places.forEach((place) => taken.add(place))
        index++
        continue
      }
      const number = tokens[index + 1]
      if (number?.kind === 'number' && !consumed.has(index + 1) && isBare(number) && /^[a-z.]+$/.test(token.text)) {
        words.push(...beforeNumber(token.text.replace(/\.$/, ''), number, index, named.has(index), loose))
        index += 2
        continue
      }
      const more = loose ? [...joinedWords(tokens, index), ...formsOf(token.text), ...editionsOf(token.text)] : []
      const sizes = tokens[index + 1]
      const isProfile = sizes?.kind === 'sizes' && /^[a-z]{1,4}$/.test(token.text) // K 32x37x13
      const profile = isProfile ? [`${token.text}${sizes.text.toLowerCase().replaceAll(' ', '')}`] : []
      const lexemes = { any: [wordLexemes(token.text, meanings), ...profile, ...more] }
      words.push(textClause(token.text, lexemes, [index], designationLexemes(token.text)))
    }
    index++
  }
  return words
}

/** "UPN 100" in one piece, or both: as one condition or, all the same, as two. */
function beforeNumber(
  word: string,
  number: NumberToken,
  index: number,
  isNamed: boolean,
  loose: boolean,
): PlacedClause[] {
  const value = inTexts(number.min)
  const joined = `${word}${value}`
  const values = [value, `v:${value}`, `n:${value}`]
  const halves = [
    textClause(word, { any: [stem(word), `l:${stem(word)}`, joined] }, [index]),
    textClause(number.text, { any: [joined, ...values] }, [index + 1]),
  ]
  if (isNamed) return halves
  const both = {
    any: [
      joined,
      { all: [stem(word), { any: values }] },
      { all: [`l:${stem(word)}`, value] }, // "class 8.8" by its label
      ...(loose ? editionsOf(joined) : []),
    ],
  }
  const { clause, places } = textClause(`${word} ${number.text}`, both, placesFrom(index, 2), joined)
  return [{ clause: { ...clause, halves }, places }]
}

/** "W14 x 34" in one piece, or both. */
function crossedSize(tokens: readonly Token[], index: number, consumed: ReadonlySet<number>): PlacedClause | null {
  const [word, times, number] = tokens.slice(index, index + 3)
  const isCross =
    word?.kind === 'word' && /^[a-z]{1,4}\d[\d.]*$/.test(word.text) && times?.kind === 'word' && times.text === 'x'
  if (!isCross || number?.kind !== 'number' || !isBare(number) || consumed.has(index + 2)) return null
  const [joined, value] = [`${word.text}x${number.min}`, inTexts(number.min)]
  const both: Lexemes = { all: [wordLexemes(word.text), { any: [value, `v:${value}`, `n:${value}`] }] }
  return textClause(`${word.text} x ${number.text}`, { any: [joined, both] }, placesFrom(index, 3), joined)
}

/** How far the words of a term may stand apart. */
const APART_MAX = 12

/** A term of two words that stand elsewhere, as purchasers list things: "nut M10, acorn". */
function termApart(
  tokens: readonly Token[],
  index: number,
  consumed: ReadonlySet<number>,
  meanings: Meanings,
): PlacedClause | null {
  const word = tokens[index]
  if (word?.kind !== 'word') return null
  for (let place = index + 1; place < Math.min(tokens.length, index + APART_MAX); place++) {
    const other = tokens[place]
    const term = other?.kind === 'word' && !consumed.has(place) ? `${other.text} ${word.text}` : ''
    if (!meanings.has(stemmed(term))) continue
    const same = [term, ...(meanings.get(stemmed(term)) ?? [])].map((each) => allOf(each))
    return textClause(term, { any: same }, [index, place])
  }
  return null
}

/** ISO 2341 is said of ISO 2341A and B. */
const editionsOf = (designation: string): string[] =>
  /^[a-z]{2,}\d{3,}$/.test(designation) ? [...'abcdefgh'].map((letter) => `${designation}${letter}`) : []

/** The word with the one before it or behind it in one piece: "stand off" is a "standoff". */
function joinedWords(tokens: readonly Token[], index: number): string[] {
  const [before, word, behind] = [tokens[index - 1], tokens[index], tokens[index + 1]].map((token) =>
    token?.kind === 'word' && /^[a-z]+$/.test(token.text) ? token.text : null,
  )
  if (!word) return []
  return [...(before ? [stem(`${before}${word}`)] : []), ...(behind ? [stem(`${word}${behind}`)] : [])]
}

type NumberToken = Token & { kind: 'number' }

const isBare = (token: NumberToken) =>
  token.unit === null && token.max === null && token.bound === 'exact' && /^\d+(\.\d+)?$/.test(token.min)

/** The words that together are a term of the synonyms. */
export function termsOf(
  tokens: readonly Token[],
  meanings: Meanings,
): { places: number[]; meanings: readonly string[] }[] {
  return tokens.flatMap((_, from) => {
    const places = placesFrom(from, longestPhrase(tokens, from, new Set(), meanings))
    const term = places.flatMap((place) => tokens[place] ?? []).map(textOf)
    return places.length > 1 ? [{ places, meanings: meanings.get(stemmed(term.join(' '))) ?? [] }] : []
  })
}

/** How many tokens from here on are a term of the synonyms; 0 when none. */
function longestPhrase(
  tokens: readonly Token[],
  from: number,
  consumed: ReadonlySet<number>,
  meanings: Meanings,
): number {
  for (let length = PHRASE_MAX; length > 0; length--) {
    const span = tokens.slice(from, from + length)
    const fits =
      span.length === length &&
      span.every((token, at) => !consumed.has(from + at) && (token.kind === 'word' || token.kind === 'number'))
    if (fits && span.some(({ kind }) => kind === 'word') && isTerm(span.map(textOf).join(' '), meanings)) return length
  }
  return 0
}

/** A single letter is a symbol of an attribute, and no word. */
const isTerm = (text: string, meanings: Meanings) => !/^[a-z]$/.test(text) && meanings.has(stemmed(text))

const textOf = (token: Token): string => (token.kind === 'word' ? token.text : token.text.toLowerCase())

/** All words of a phrase; "din 912" also as "din912". */
function allOf(phrase: string, loose = false): Lexemes {
  const parts = phrase.split(' ')
  const [first, second] = parts
  if (parts.length === 2 && first && second && /^[a-z]+$/.test(first) && /^\d/.test(second)) {
    const designation = `${first}${second}`
    return loose ? { any: [designation, ...editionsOf(designation)] } : designation
  }
  return { all: parts.map((part) => wordLexemes(part)) }
}

/** The word; with dashes also without them, and in pieces, each also as what it means: "6205-llu" is "6205-2rs". */
function wordLexemes(word: string, meanings: Meanings = NO_MEANINGS): Lexemes {
  const plain = stem(word)
  if (/^[a-z]+$/.test(word)) return { any: [plain, `l:${plain}`] }
  const meant = (piece: string): Lexemes => ({
    any: [stem(piece), ...(meanings.get(stem(piece)) ?? []).map((each) => allOf(each))],
  })
  if (/^#\d+$/.test(word)) return { any: [word, word.slice(1)] }
  if (!/[-/_.&+:*']/.test(word)) {
    const suffixed = [...withSuffix(word, meanings)].map(([number, suffix]) => ({ all: [number, meant(suffix)] }))
    return suffixed.length > 0 ? { any: [plain, ...suffixed] } : plain
  }
  const joined = word.replace(/[^a-z0-9]/g, '')
  const pieces = word.split(/[-/_.&+:*']+/).filter((piece) => piece !== '')
  const isInPieces = pieces.length > 1 && !pieces.some((piece) => /^\d$/.test(piece)) // B18.2.1.6 is not B16.2.8.1
  return {
    any: [plain, `l:${plain}`, ...(joined ? [joined] : []), ...(isInPieces ? [{ all: pieces.map(meant) }] : [])],
  }
}

/** "6205-2rs" as it is, and in one piece; null of words without numbers. */
function designationLexemes(word: string): Lexemes | null {
  if (!/\d/.test(word)) return null
  const joined = word.replace(/[^a-z0-9]/g, '')
  return { any: [stem(word), ...(/[a-z]/.test(joined) && joined !== word ? [joined] : [])] }
}

const NO_MEANINGS: Meanings = new Map()

/** "6205zz" as 6205 and a term of the trade. */
function* withSuffix(word: string, meanings: Meanings): Generator<[number: string, suffix: string]> {
  const digits = /^\d*/.exec(word)?.[0].length ?? 0
  for (let from = 3; from <= digits; from++)
    if (meanings.has(word.slice(from))) yield [word.slice(0, from), word.slice(from)]
}

const placesFrom = (index: number, count: number) => Array.from({ length: count }, (_, at) => index + at)

const textClause = (
  text: string,
  lexemes: Lexemes,
  places: readonly number[],
  asWritten: Lexemes | null = null,
): PlacedClause => ({
  places,
  clause: { ...clauseOf('TEXT', text), lexemes, asWritten },
})
