import { prepared } from '@tensile/database'
import { sql } from 'kysely'
import type { Reader } from '../context.ts'

/** An attribute that numbers of a query may mean. */
export interface VocabularyAttribute {
  key: string
  label: string
  type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'
  unit: string | null
  symbol: string | null
  dimension: string | null
  /** How far two values may lie apart and still be meant the same, as a part of the value. */
  tolerance: number
  /** Whether it is what products are told apart by, or stands where nothing else of its dimension is. */
  isSize: boolean
}

export interface Synonym {
  term: string
  meaning: string
}

export interface UnitSpelling {
  spelling: string
  unit: string
  symbol: string
  dimension: string
  /** It is read so only where the dimension is known: "lbs" of a force. */
  inDimensionOnly: boolean
}

/** A category or brand whose whole name a query says. */
export interface NamedPhrase {
  phrase: string
  type: 'Category' | 'Brand'
  id: string
  name: string
  /** The leaves that the category is or has below it; none of a brand. */
  leafIds: string[]
}

/** What the catalog measures, and which words mean the same. */
export interface Vocabulary {
  attributes: VocabularyAttribute[]
  synonyms: Synonym[]
  units: UnitSpelling[]
  /** Lexemes that a great part of the documents have, as far as the statistics of the table know. */
  broad: string[]
}

/** Of documents. */
const BROAD = 0.2

export async function selectVocabulary(db: Reader): Promise<Vocabulary & { version: string }> {
  const { rows } = await sql<Vocabulary & { version: string }>`
    select version,
      (select coalesce(jsonb_agg(to_jsonb(a) - 'is_size' || jsonb_build_object('isSize', a.is_size)), '[]') from search.attribute a where type in ('NUMBER', 'RANGE')) as attributes,
      (select coalesce(jsonb_agg(s), '[]') from search.synonym s) as synonyms,
      (select coalesce(jsonb_agg(to_jsonb(u) - 'in_dimension_only' || jsonb_build_object('inDimensionOnly', u.in_dimension_only)), '[]') from search.unit_spelling u) as units,
      array(select element.lexeme from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) element (lexeme, frequency)
        where s.schemaname = 'search' and s.tablename = 'product_document' and s.attname = 'document' and element.lexeme is not null and element.frequency > ${BROAD}) as broad
    from search.vocabulary_version`.execute(db)
  return rows[0] ?? { version: '', attributes: [], synonyms: [], units: [], broad: [] }
}

/** Finds the unit of a spelling: in its own case, else in any. */
export function unitReader(spellings: readonly UnitSpelling[]): (text: string) => UnitSpelling | null {
  const units = new Map([
    ...spellings.map((row) => [row.spelling.toLowerCase(), row] as const),
    ...spellings.map((row) => [row.spelling, row] as const),
  ])
  return (text) => units.get(text) ?? units.get(text.toLowerCase()) ?? null
}

/**
 * Finds the unit of a spelling among those that something is measured in, "kn" as kN rather than as knots; also the one that only says more
 * in brackets, "dB" as dB(A); else any.
 */
export function measuredUnitReader(
  units: readonly UnitSpelling[],
  isMeasured: (dimension: string) => boolean,
): (text: string) => UnitSpelling | null {
  const clear = units.filter(({ inDimensionOnly }) => !inDimensionOnly)
  const [readMeasured, readAny] = [
    forgivingReader(clear.filter(({ dimension }) => isMeasured(dimension))),
    unitReader(clear),
  ]
  return (text) => readMeasured(text) ?? readAny(text)
}

/** Finds the unit of a spelling in a dimension that is known: "lbs" of a force, "°C" of a difference. */
export function dimensionUnitReader(
  units: readonly UnitSpelling[],
): (text: string, dimension: string) => UnitSpelling | null {
  const byDimension = Map.groupBy(units, ({ dimension }) => dimension)
  const readers = new Map([...byDimension].map(([dimension, own]) => [dimension, forgivingReader(own)]))
  return (text, dimension) => readers.get(dimension)?.(text) ?? null
}

function forgivingReader(units: readonly UnitSpelling[]): (text: string) => UnitSpelling | null {
  const bracketed = units.flatMap((unit) => {
    const [, spelling] = /^(.*\S) ?\(.*\)$/.exec(unit.spelling) ?? []
    return spelling === undefined ? [] : [{ ...unit, spelling }]
  })
  const [read, readBracketed] = [unitReader(units), unitReader(bracketed)]
  return (text) => read(text) ?? readBracketed(text)
}

/** The units among these spellings, which are in lower case. */
export async function selectUnits(db: Reader, spellings: readonly string[]): Promise<UnitSpelling[]> {
  const { rows } = await sql<UnitSpelling>`
    select spelling, unit, symbol, dimension, in_dimension_only as "inDimensionOnly" from search.unit_spelling where lower(spelling) = any (${spellings})`.execute(
    db,
  )
  return rows
}

/** What a query asks of the database before products are looked for. */
export interface QueryParts {
  /** What may be the name of a category or brand. */
  phrases: readonly string[]
  threads: readonly string[]
  numbers: readonly TypedNumber[]
  /** What may be a SKU. */
  typed: string | null
}

/** A number as it was typed, with the code of its unit. */
export interface TypedNumber {
  number: string
  unit: string | null
}

export interface QueryAnswers {
  /** The versions of vocabulary and documents, which every change of them raises. */
  vocabulary: string
  documents: string
  names: NamedPhrase[]
  /** Of the threads, in their order; null where it is none. */
  lexemes: (string | null)[]
  /** The numbers in canonical units, in their order; null where it is none. */
  quantities: (number | null)[] | null
  /** The product with that SKU, in any case, with or without dashes. */
  skuOf: string | null
  /** Whether it was typed as a SKU, not in words that may say more: "din 933 m8 x 25 a2". */
  isSku: boolean | null
}

export async function selectQueryAnswers(
  db: Reader,
  { phrases, threads, numbers, typed }: QueryParts,
): Promise<QueryAnswers> {
  const { rows } = await sql<QueryAnswers>`${prepared}
    select vocabulary, documents, names, lexemes, quantities, sku_of, is_sku
    from search.read_query(${phrases}, ${threads}, ${JSON.stringify(numbers)}::jsonb, ${typed})`.execute(db)
  const [answers] = rows
  if (!answers) throw new Error('search.read_query answered without a row')
  return answers
}

/** The numbers in canonical units, in the same order; null where it is none. */
export async function selectQuantities(db: Reader, numbers: readonly TypedNumber[]): Promise<(number | null)[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ quantity: number | null }>`
    select search.quantity(q.number, q.unit) as quantity
    from rows from (jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as (number text, unit text)) with ordinality q (number, unit, n) order by n`.execute(
    db,
  )
  return rows.map(({ quantity }) => quantity)
}
