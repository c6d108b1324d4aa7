import type { Reader } from '../context.ts'
import {
  selectNames,
  selectVocabulary,
  unitReader,
  type NamedPhrase,
  type UnitSpelling,
  type Vocabulary,
} from './vocabulary.repository.ts'

/** The vocabulary as a query needs it. */
export interface QueryVocabulary extends Pick<Vocabulary, 'attributes' | 'synonyms'> {
  unitNamed: (text: string) => UnitSpelling | null
  /** Whether something is measured in a unit of the dimension. */
  isMeasured: (dimension: string) => boolean
  names: NamedPhrase[]
}

/** Reads what a query needs; of one database. */
export type VocabularyMemory = (db: Reader, phrases: readonly string[]) => Promise<QueryVocabulary>

/**
 * The vocabulary is remembered with its version, which is read for every query: what was just saved is understood at once. One that
 * changes between the two statements is read in the newer version.
 */
export function createVocabularyMemory(): VocabularyMemory {
  let known: ({ version: string } & Omit<QueryVocabulary, 'names'>) | null = null
  return async (db, phrases) => {
    const { version, names } = await selectNames(db, phrases)
    if (known?.version === version) return { ...known, names }
    const { attributes, synonyms, units, ...read } = await selectVocabulary(db)
    const dimensions = new Set(attributes.map(({ dimension }) => dimension))
    const isMeasured = (dimension: string) => dimensions.has(dimension)
    const vocabulary = { version: read.version, attributes, synonyms, unitNamed: unitReader(units), isMeasured }
    known = vocabulary
    return { ...vocabulary, names }
  }
}
