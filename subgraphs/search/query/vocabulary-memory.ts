import type { Reader } from '../context.ts'
import { indexByWord, type AttributesWith } from './label-saying.ts'
import { stemmed } from './stem.ts'
import { normalise } from './token.ts'
import {
  dimensionUnitReader,
  measuredUnitReader,
  selectVocabulary,
  type Synonym,
  type UnitSpelling,
  type Vocabulary,
} from './vocabulary.repository.ts'

/** The vocabulary as a query needs it. */
export interface QueryVocabulary extends Pick<Vocabulary, 'attributes'> {
  /** Every change of it raises the version. */
  version: string
  attributesWith: AttributesWith
  /** What means the same, by term in the singular. */
  meanings: Meanings
  unitNamed: (text: string) => UnitSpelling | null
  /** The unit in a dimension that is known. */
  unitIn: (text: string, dimension: string) => UnitSpelling | null
  /** Whether something is measured in a unit of the dimension. */
  isMeasured: (dimension: string) => boolean
  /** Lexemes that a great part of the documents have. */
  broad: ReadonlySet<string>
}

export type Meanings = ReadonlyMap<string, readonly string[]>

/** Reads something with the vocabulary of a database, whose version it brings along. */
export type VocabularyMemory = <Answer extends { vocabulary: string }>(
  db: Reader,
  readWith: (vocabulary: QueryVocabulary) => Promise<Answer>,
) => Promise<{ vocabulary: QueryVocabulary; answer: Answer }>

/**
 * What is remembered is tried first. When the answer comes with another version, both are read again: what was just saved is understood
 * at once. One that changes between the two statements is read in the newer version.
 */
export function createVocabularyMemory(): VocabularyMemory {
  let known: QueryVocabulary | null = null
  return async (db, readWith) => {
    if (known) {
      const vocabulary = known
      const answer = await readWith(vocabulary)
      if (answer.vocabulary === vocabulary.version) return { vocabulary, answer }
    }
    const vocabulary = await readVocabulary(db)
    known = vocabulary
    return { vocabulary, answer: await readWith(vocabulary) }
  }
}

async function readVocabulary(db: Reader): Promise<QueryVocabulary> {
  const { version, attributes, synonyms, units, broad } = await selectVocabulary(db)
  const dimensions = new Set(attributes.map(({ dimension }) => dimension))
  const isMeasured = (dimension: string) => dimensions.has(dimension)
  return {
    version,
    attributes,
    attributesWith: indexByWord(attributes),
    meanings: meaningsOf(synonyms),
    unitNamed: measuredUnitReader(units, isMeasured),
    unitIn: dimensionUnitReader(units),
    isMeasured,
    broad: new Set(broad),
  }
}

/** As queries are read, without accents and in the singular; "din 912" and "grub screw" also as they are written in one piece or with a dash. */
function meaningsOf(synonyms: readonly Synonym[]): Meanings {
  const written = synonyms.flatMap((synonym) => {
    const [term, meaning] = [stemmed(normalise(synonym.term)), normalise(synonym.meaning)]
    const isDesignation = /^[a-z]+ \d\S*$/.test(term)
    const isPair = /^[a-z]{3,} [a-z]{3,}$/.test(term)
    const inOnePiece = isDesignation || isPair ? [term.replace(' ', ''), term.replace(' ', '-')] : []
    return [
      { term, meaning },
      ...inOnePiece.flatMap((spelling) => [
        { term: spelling, meaning },
        ...(isPair ? [{ term: spelling, meaning: term }] : []),
      ]),
    ]
  })
  const terms = Map.groupBy(written, ({ term }) => term)
  return new Map([...terms].map(([term, same]) => [term, [...new Set(same.map(({ meaning }) => meaning))]]))
}
