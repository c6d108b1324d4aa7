import { boundBefore, boundBehind, rangeAbout, type Bound } from './bounds.ts'

/** One part of what a buyer typed. Numbers are as typed, in plain form: "0,5" is "0.5". */
export type Token =
  | {
      kind: 'word'
      text: string
      /** As it was typed, when it may be a symbol: in formulas d is not D. */
      symbol?: string
      /** "d = 6" */
      isEqualToNext?: true
    }
  /** A thread in any spelling, and the length behind it. */
  | { kind: 'thread'; text: string; thread: string; length: string | null; lengthUnit: string | null }
  /** 25x52x15 */
  | { kind: 'sizes'; text: string; values: string[]; unit: string | null }
  /** A number, perhaps from-to, perhaps with what looks like a unit behind it. */
  | {
      kind: 'number'
      text: string
      min: string
      max: string | null
      unit: string | null
      bound: 'exact' | 'min' | 'max'
      /** "max height 70 mm": a bound that stands before words, and the place of the first of them. */
      boundBefore?: { bound: 'min' | 'max'; place: number }
      /** Another size stands behind it: "4 x 4 x 1/4 in". */
      isOneOfSizes?: true
    }

/** A token and where it lies in the normalised query, with the word before it that bounds it: "over 95%". */
export type PlacedToken = Token & { from: number; to: number }

/** As search.normalise of the database does it, but in the case that was typed: units need it. */
export const normalise = (query: string): string =>
  query
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[×✕]/g, 'x')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[″”“]/g, '"')
    .replace(/[’′]/g, "'")
    .replace(/(\d)⁄(\d)/g, '$1/$2')
    .replace(/^\s*"([^"]+)"\s*$/, '$1')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\b(\d+),(?=\d)/g, '$1.')
    .replace(/(\d"?) ?\* ?(?=\.?\d)/g, '$1x')
    .replace(/(#\d+)x(?=\.?\d)/gi, '$1 x ')
    .replace(/(?<=\w)[.,;:!?]+\s*$/, '')

const NUMBER = String.raw`(?:\d+[ -]\d+\/\d+|\d+\/\d+|\d*\.\d+|\d+)`
const UNIT = String.raw`(?:"|''|'|%|°[CF]?|[A-Za-zµμΩ][A-Za-zµμΩ0-9./*²³·()]*|:1)`
const THREAD_M =
  /^m ?(\d+(?:\.\d+)?)(?: ?[x*-] ?(\d*\.?\d+))?(?: ?x ?(\d*\.?\d+))?(-\d[a-z]{1,2})?(?: ?(?:mm|millimet(?:er|re)s?)\b)?(?![\w./"]| in(?:ch(?:es)?)?\b)/i
const THREAD_INCH = new RegExp(
  String.raw`^(?:((?:no\.? ?|#) ?\d{1,2}) ?- ?(\d{2})|(\d+[ -]\d+\/\d+|\d+\/\d+|\d*\.\d+|[1-4]) ?"? ?- ?(\d{1,2}(?:\.5)?))(?: ?(?:unc|unf|unef|un|nc|nf))?(?:-\d[ab])?(?!(?!x ?[\d.])[\w./])(?: ?x ?(${NUMBER})(?: ?("|in\b|inch(?:es)?\b|mm\b))?)?`,
  'i',
)
const UNIFIED = new RegExp(
  String.raw`^((?:no\.? ?|#) ?\d{1,2}|${NUMBER}) ?"? ?(unc|unf)(?:-\d[ab])?(?!(?!x ?[\d.])[\w./])(?: ?x ?(${NUMBER})(?: ?("|in\b|inch(?:es)?\b|mm\b))?)?`,
  'i',
)
const BARE_INCH =
  /^(0-80|1-64|1-72|2-56|2-64|3-48|3-56|4-40|4-48|5-40|5-44|6-32|6-40|8-32|8-36|10-24|10-32|12-24|12-28)(?!(?!x ?[\d.])[\w./])(?: ?x ?([\d./ ]+)(?: ?("|in\b|inch\b))?)?/i
/** Of sizes: the longest first. */
const LENGTH = String.raw`(?:mm|cm|"|inch(?:es)?|in|(?:milli|centi)?met(?:er|re)s?)`
const SIZES = new RegExp(String.raw`^(${NUMBER}(?: ?${LENGTH})?(?: ?x ?${NUMBER}(?: ?${LENGTH})?)+)(?![\w/])`, 'i')
const LENGTH_BEHIND = new RegExp(String.raw`(${LENGTH})\s*$`, 'i')
const FIRST_SIZE = new RegExp(String.raw`^(.+?) ?${LENGTH}? ?x ?`, 'i')
const FROM_TO = String.raw`^([-+]?${NUMBER}) ?(${UNIT})? ?(?:-|\.\.\.?|to|and|bis) ?([-+]?${NUMBER})`
const RANGE = new RegExp(String.raw`${FROM_TO} ?(${UNIT})?(?![\w])`, 'i')
const BARE_RANGE = new RegExp(String.raw`${FROM_TO}()(?![\w/])`, 'i')
/** 1-1/2 is one number. */
const MIXED = /^\d+-\d+\/\d+(?!\d| ?(?:-|to|and|bis))/i
const BEHIND_NUMBER = new RegExp(String.raw`(?<=\d ?)(?=(${UNIT}))`, 'g')
/** No unit is spelled longer. */
const UNIT_MAX = 24
const SINGLE = new RegExp(String.raw`^([-+]?${NUMBER}) ?(${UNIT})?`, 'i')
const WORD = /^[^\s,;()[\]|=]+/
/** Reads a query from left to right. Units are told from words by `isUnit`. Nothing is lost: what is no size is a word. */
export function tokenise(query: string, isUnit: (text: string) => boolean): PlacedToken[] {
  const tokens: PlacedToken[] = []
  const text = normalise(query)
  let rest = text
  let bound: Bound = 'exact'
  let from: number | null = null
  let beforeWords: { bound: 'min' | 'max'; place: number } | null = null
  while ((rest = rest.replace(/^[\s,;()[\]|=]+/, '')) !== '') {
    const previous = tokens.at(-1)
    if (rest.startsWith('-') && previous?.to === text.length - rest.length) rest = rest.slice(1) // M8x20-A2
    from ??= text.length - rest.length
    const before = boundBefore(rest)
    if (before) {
      bound = before[0]
      rest = rest.slice(before[1])
      continue
    }
    const [token, length] = readBound(rest, bound, isUnit)
    rest = rest.slice(length)
    const to = text.length - rest.length
    if (previous?.kind === 'word' && isDashNumber(previous.text, token))
      tokens.splice(-1, 1, { kind: 'word', text: `${previous.text}${token.text}`, from: previous.from, to })
    else if (token.kind === 'number' && token.bound === 'exact' && beforeWords !== null)
      tokens.push({ ...token, boundBefore: beforeWords, from, to })
    else if (token.kind === 'word' && /^\s*=/.test(rest)) tokens.push({ ...token, isEqualToNext: true, from, to })
    else tokens.push({ ...token, from, to })
    if (token.kind !== 'word') beforeWords = null
    else if (bound === 'min' || bound === 'max') beforeWords = { bound, place: tokens.length - 1 }
    bound = 'exact'
    from = null
  }
  return tokens
}

/** With the bound of a number, which stands before or behind it. */
function readBound(rest: string, bound: Bound, isUnit: (text: string) => boolean): [Token, number] {
  const [token, length] = readToken(rest, bound === 'about' ? 'exact' : bound, isUnit)
  if (token.kind !== 'number' || token.bound !== 'exact' || token.max !== null) return [token, length]
  if (bound === 'about') return [{ ...token, ...rangeAbout(token.min) }, length]
  const behind = boundBehind(rest.slice(length))
  return behind ? [{ ...token, bound: behind[0] }, length + behind[1]] : [token, length]
}

/** "AS568 -110": behind a designation a number with a minus is a part of it. */
const isDashNumber = (before: string, token: Token): boolean =>
  /^[a-z]+\d+$/.test(before) && token.kind === 'number' && token.unit === null && /^-\d+$/.test(token.text)

/** What may be units in a query: all that stands behind a number, and its beginnings. */
export function unitCandidates(query: string): string[] {
  const behindNumbers = [...normalise(query).matchAll(BEHIND_NUMBER)].map(([, text = '']) => text.slice(0, UNIT_MAX))
  const beginnings = behindNumbers.flatMap((text) => [...text].map((_, index) => text.slice(0, index + 1)))
  return [...new Set(beginnings.map((text) => text.toLowerCase()))]
}

function readToken(rest: string, bound: 'exact' | 'min' | 'max', isUnit: (text: string) => boolean): [Token, number] {
  return (
    readThread(rest) ?? readSizes(rest) ?? readRange(rest, isUnit) ?? readNumber(rest, bound, isUnit) ?? readWord(rest)
  )
}

function readThread(rest: string): [Token, number] | null {
  const metric = THREAD_M.exec(rest)
  if (metric) {
    const [text, diameter = '', second, third] = metric
    const isPitch = second !== undefined && (third !== undefined || looksLikePitch(Number(diameter), Number(second)))
    const length = third ?? (isPitch ? null : (second ?? null))
    return [
      { kind: 'thread', text, thread: `m${diameter}${isPitch ? `x${second}` : ''}`, length, lengthUnit: null },
      text.length,
    ]
  }
  const inch = THREAD_INCH.exec(rest)
  if (inch) {
    const [text, number, numberPitch, size, pitch, length, unit] = inch
    const thread = number ? `#${number.replace(/\D/g, '')}-${numberPitch}` : `${size}-${pitch}`
    const isPitch = Number(pitch) >= PITCH_MIN && (/[/.]/.test(size ?? '') || Number(pitch) <= 8)
    if (number || isPitch) {
      return [{ kind: 'thread', text, thread, length: length ?? null, lengthUnit: unit ?? null }, text.length]
    }
  }
  const unified = UNIFIED.exec(rest)
  if (unified) {
    const [text, size = '', series, length, unit] = unified
    return [
      { kind: 'thread', text, thread: `${size} ${series}`, length: length ?? null, lengthUnit: unit ?? null },
      text.length,
    ]
  }
  const bare = BARE_INCH.exec(rest)
  if (!bare) return null
  const [text, thread, length, unit] = bare
  return [
    { kind: 'thread', text, thread: `#${thread}`, length: length?.trim() ?? null, lengthUnit: unit ?? null },
    text.length,
  ]
}

/** Threads per inch. */
const PITCH_MIN = 3

/** M12x1.5 is a pitch, M12x50 a length: pitches are small beside the diameter. */
const looksLikePitch = (diameter: number, second: number) => second <= 6 && second <= diameter * 0.35

function readSizes(rest: string): [Token, number] | null {
  const match = SIZES.exec(rest)
  if (!match) return null
  const [text] = match
  const unit = LENGTH_BEHIND.exec(text)?.[1] ?? null
  if (unit !== null && unit !== 'mm') return readInUnit(text, unit)
  const values = text.split(/x/i).map((part) => part.replace(/mm/gi, '').trim())
  return [{ kind: 'sizes', text, values, unit }, text.length]
}

/** Sizes in another unit than most attributes, which are in millimetres, are numbers with a unit each: the first one. */
function readInUnit(text: string, unit: string): [Token, number] {
  const [whole = text, number = text] = FIRST_SIZE.exec(text) ?? []
  const size: Token = { kind: 'number', text: `${number} ${unit}`, min: number, max: null, unit, bound: 'exact' }
  return [{ ...size, isOneOfSizes: true }, whole.length]
}

function readRange(rest: string, isUnit: (text: string) => boolean): [Token, number] | null {
  const measured = RANGE.exec(rest)
  const match = measured?.[4] === undefined || isUnit(measured[4]) ? measured : BARE_RANGE.exec(rest) // "20 to 25 viton"
  if (!match || MIXED.test(rest)) return null
  const [text, min = '', firstUnit, max = '', lastUnit] = match
  if (firstUnit !== undefined && !isUnit(firstUnit)) return null
  const unit = lastUnit || (firstUnit ?? null)
  if (unit === null && !/(?:to|and|bis) ?[-+.\d]|\.\./i.test(text)) return null
  return [{ kind: 'number', text, min, max, unit, bound: 'exact' }, text.length]
}

function readNumber(
  rest: string,
  bound: 'exact' | 'min' | 'max',
  isUnit: (text: string) => boolean,
): [Token, number] | null {
  const match = SINGLE.exec(rest)
  if (!match) return null
  const [whole, number = '', unit] = match
  const after = rest.slice(number.length)
  if (unit !== undefined && isUnit(unit) && !/^[\w/]/.test(rest.slice(whole.length))) {
    return [{ kind: 'number', text: whole, min: number, max: null, unit, bound }, whole.length]
  }
  if (/^[^\s,;()]/.test(after) && !/^-m\d/i.test(after)) return null // "6205-2rs", "80+", "18-8": a word; "912-M6" is none
  return [{ kind: 'number', text: number, min: number, max: null, unit: null, bound }, number.length]
}

/** "DIN7991-M8": a thread behind a designation in one piece. */
const BEFORE_THREAD = /^[a-z]{2,}\d{2,}-(?=m\d)/i
/** "No. 8" is #8. */
const NUMBERED = /^n[or]\.? ?(\d+)(?![\w./-])/i
const ABBREVIATED = /^(?:[a-z]\.)+[a-z]$/
const SYMBOL = /^[a-z]\d?$/i

function readWord(rest: string): [Token, number] {
  const [whole, numbered] = NUMBERED.exec(rest) ?? []
  if (whole !== undefined && numbered !== undefined) return [{ kind: 'word', text: `#${numbered}` }, whole.length]
  const text = BEFORE_THREAD.exec(rest)?.[0] ?? WORD.exec(rest)?.[0] ?? rest[0] ?? ''
  const typed = text.replace(/^[.:'"_*-]+|[.:'"_*-]+$/g, '')
  const word = typed.toLowerCase()
  const plain = ABBREVIATED.test(word) ? word.replaceAll('.', '') : word // "o.d."
  return [{ kind: 'word', text: plain, ...(SYMBOL.test(typed) ? { symbol: typed } : {}) }, text.length]
}
