import type { VocabularyAttribute } from './vocabulary.repository.ts'
import { stem } from './stem.ts'

/**
 * How words say an attribute, the surest way first: all of the label that tells it apart ("bore" for "Bore diameter"), or of the key; the
 * label without its measure ("mppt" for "MPPT voltage range"); or some of it ("groove load").
 */
export const SAYINGS = ['LABEL', 'KEY', 'SHORT'] as const
export type Saying = (typeof SAYINGS)[number] | 'PART'

/** Whether the words, in the singular, say the attribute in this way, and nothing else. */
export function says(how: Saying, said: readonly string[], attribute: VocabularyAttribute): boolean {
  const { label, key, sides } = wordsOf(attribute)
  switch (how) {
    case 'LABEL':
      return [label, ...sides].some((words) => saysAll(said, words))
    case 'KEY':
      return saysAll(said, key)
    case 'SHORT': {
      const telling = label.filter(isWhat)
      return telling.length > 0 && isWithin(said, label) && isWithin(telling, said)
    }
    case 'PART':
      return isWithin(said, [...label, ...key]) && said.some((word) => isTelling(word) || NOUNS.has(word))
  }
}

/** What a label measures: alone it tells attributes apart only where the label says nothing else. */
const NOUNS = new Set(['diameter', 'size', 'range', 'number', 'quantity', 'value'])
/** Words of labels that do not tell attributes apart. */
const GENERIC = new Set([...NOUNS, 'nominal', 'of', 'rated', 'maximum', 'minimum', 'max', 'min', 'd', 'b', 'operating'])
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

/** Whether the words are the whole label or key. */
export function saysWhole(said: readonly string[], attribute: VocabularyAttribute): boolean {
  const { label, key } = wordsOf(attribute)
  return [label, key].some((words) => isWithin(said, words) && isWithin(words, said))
}

/** Whether formulas and drawings write the attribute so: d of "Bore diameter d", which is not D. */
export const isSymbolOf = (symbol: string, { label }: VocabularyAttribute): boolean => label.endsWith(` ${symbol}`)

/** Whether the label says the bound itself: "Max DC voltage". */
export const saysBound = (bound: 'min' | 'max', { label }: VocabularyAttribute): boolean =>
  new RegExp(`\\b${bound}(imum)?\\b`, 'i').test(label)

/** The attributes whose label or key has the word. */
export type AttributesWith = (word: string) => readonly VocabularyAttribute[]

/** Looks at all attributes once: a query asks for few words. */
export function indexByWord(attributes: readonly VocabularyAttribute[]): AttributesWith {
  const index = new Map<string, VocabularyAttribute[]>()
  for (const attribute of attributes) {
    const { label, key } = wordsOf(attribute)
    for (const word of new Set([...label, ...key])) index.set(word, [...(index.get(word) ?? []), attribute])
  }
  return (word) => index.get(word) ?? []
}

const isWithin = (words: readonly string[], others: readonly string[]) => words.every((word) => others.includes(word))
const isTelling = (word: string) => !GENERIC.has(word)
/** Says what is measured, not how: the "mppt" of a voltage. */
const isWhat = (word: string) => isTelling(word) && !MEASURES.has(word)

const saysAll = (said: readonly string[], words: readonly string[]): boolean =>
  isWithin(said, words) && isWithin(neededOf(words), said)

/** What has to be said: what tells, else what is measured: "Nominal diameter" is said by "diameter". */
function neededOf(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling)
  const nouns = words.filter((word) => NOUNS.has(word))
  return telling.length > 0 ? telling : nouns.length > 0 ? nouns : words
}

interface Words {
  label: string[]
  key: string[]
  /** "Shaft / bore diameter" is said by "shaft" and by "bore". */
  sides: string[][]
}

const known = new WeakMap<VocabularyAttribute, Words>()

/** The same attributes are asked for each query. */
function wordsOf(attribute: VocabularyAttribute): Words {
  const words = known.get(attribute) ?? {
    label: split(attribute.label),
    key: split(attribute.key),
    sides: attribute.label.includes('/')
      ? attribute.label
          .split('/')
          .map((side) => split(side).filter(isWhat))
          .filter((side) => side.length > 0)
      : [],
  }
  known.set(attribute, words)
  return words
}

/** Without what stands in brackets: "Size (EU)". */
const split = (label: string): string[] =>
  label
    .replace(/\s*\(.*\)/, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(stem)
