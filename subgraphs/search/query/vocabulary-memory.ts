import type { Reader } from '../context.ts'
import {
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

/** The vocabulary is remembered with its version, which every query reads: what was just saved is understood at once. */
export function createVocabularyMemory(): VocabularyMemory {
  let known: ({ version: string } & Omit<QueryVocabulary, 'names'>) | null = null
  return async (db, phrases) => {
    const remembered = known
    const { version, vocabulary, names } = await selectVocabulary(db, remembered?.version ?? null, phrases)
    if (vocabulary === null && remembered !== null) return { ...remembered, names }
    const { attributes, synonyms, units } = vocabulary ?? { attributes: [], synonyms: [], units: [] }
    const dimensions = new Set(attributes.map(({ dimension }) => dimension))
    const isMeasured = (dimension: string) => dimensions.has(dimension)
    known = { version, attributes, synonyms, unitNamed: unitReader(units), isMeasured }
    return { ...known, names }
  }
}
