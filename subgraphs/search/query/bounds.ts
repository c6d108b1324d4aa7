/** How a number is meant: itself, as the least or the most, or nearly. */
export type Bound = 'exact' | 'min' | 'max' | 'about'

const BEFORE: readonly [RegExp, Bound][] = [
  [/^between(?= \d| \.| -)/i, 'exact'],
  [
    /^(?:>=?|≥|over|above|more than|greater than(?: or equal to)?|(?:at|no|not) (?:least|less than)|min\.?|minimum|from)(?= |\d|\.)/i,
    'min',
  ],
  [
    /^(?:<=?|≤|under|below|less than(?: or equal to)?|at most|(?:no|not) (?:more|greater) than|max\.?|maximum|up to|upto)(?= |\d|\.)/i,
    'max',
  ],
  [/^(?:~|≈|approx\.?|approximately|about|around|circa|ca\.?)(?= ?\.?\d)/i, 'about'],
]

const BEHIND: readonly [RegExp, 'min' | 'max'][] = [
  [
    /^ (?:(?:or|and) (?:more|above|over|up|upwards|longer|larger|bigger|higher|greater|wider|heavier)\b|(?:min\.?|minimum)(?=$|,))/i,
    'min',
  ],
  [
    /^ (?:(?:or|and) (?:less|below|under|down|shorter|smaller|lower|narrower|lighter)\b|(?:max\.?|maximum)(?=$|,))/i,
    'max',
  ],
]

/** The bound that a text begins with, before a number, and its length. */
export const boundBefore = (text: string): [Bound, number] | null => found(BEFORE, text)

/** The bound that stands behind a number: "60 mm or less". */
export const boundBehind = (text: string): ['min' | 'max', number] | null => found(BEHIND, text)

function found<Found extends Bound>(patterns: readonly [RegExp, Found][], text: string): [Found, number] | null {
  for (const [pattern, bound] of patterns) {
    const [words] = pattern.exec(text) ?? []
    if (words !== undefined) return [bound, words.length]
  }
  return null
}

/** How far a value may lie from what a number is about. */
const ABOUT = 0.05

/** From and to, of a number that is meant nearly; null of a fraction. */
export function rangeAbout(number: string): { min: string; max: string } | null {
  if (!/^\d*\.?\d+$/.test(number)) return null
  const [min = '', max = ''] = [1 - ABOUT, 1 + ABOUT].map((part) =>
    String(Number((Number(number) * part).toPrecision(6))),
  )
  return { min, max }
}
