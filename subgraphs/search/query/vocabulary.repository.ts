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
}

/** A category or brand whose whole name a query says. */
export interface NamedPhrase {
  phrase: string
  type: 'Category' | 'Brand'
  id: string
  name: string
}

/** What the catalog measures, and which words mean the same. */
export interface Vocabulary {
  attributes: VocabularyAttribute[]
  synonyms: Synonym[]
  units: UnitSpelling[]
}

/**
 * Which phrases are the name of a category or brand (the highest category, and a category before a brand), and the version of the
 * vocabulary, which every change of it raises.
 */
export async function selectNames(
  db: Reader,
  phrases: readonly string[],
): Promise<{ version: string; names: NamedPhrase[] }> {
  const { rows } = await sql<{ version: string; names: NamedPhrase[] }>`
    select version, (select coalesce(jsonb_agg(n), '[]') from (
      select distinct on (phrase) phrase, kind as type, id::text, name from search.name_document n
      where phrase = any (${phrases}) and kind in ('Category', 'Brand')
      order by phrase, kind desc, (select length(path) from search.category c where n.kind = 'Category' and c.id = n.id), id) n) as names
    from search.vocabulary_version`.execute(db)
  return rows[0] ?? { version: '', names: [] }
}

export async function selectVocabulary(db: Reader): Promise<Vocabulary & { version: string }> {
  const { rows } = await sql<Vocabulary & { version: string }>`
    select version,
      (select coalesce(jsonb_agg(a), '[]') from search.attribute a where type in ('NUMBER', 'RANGE')) as attributes,
      (select coalesce(jsonb_agg(s), '[]') from search.synonym s) as synonyms,
      (select coalesce(jsonb_agg(u), '[]') from search.unit_spelling u) as units
    from search.vocabulary_version`.execute(db)
  return rows[0] ?? { version: '', attributes: [], synonyms: [], units: [] }
}

/** Finds the unit of a spelling: in its own case, else in any. */
export function unitReader(spellings: readonly UnitSpelling[]): (text: string) => UnitSpelling | null {
  const units = new Map([
    ...spellings.map((row) => [row.spelling.toLowerCase(), row] as const),
    ...spellings.map((row) => [row.spelling, row] as const),
  ])
  return (text) => units.get(text) ?? units.get(text.toLowerCase()) ?? null
}

/** The units among these spellings, which are in lower case. */
export async function selectUnits(db: Reader, spellings: readonly string[]): Promise<UnitSpelling[]> {
  const { rows } = await sql<UnitSpelling>`
    select spelling, unit, symbol, dimension from search.unit_spelling where lower(spelling) = any (${spellings})`.execute(
    db,
  )
  return rows
}

/** The lexemes of threads, and numbers in canonical units, of one query. */
export async function selectReadings(
  db: Reader,
  threads: readonly string[],
  quantities: readonly { number: string; unit: string | null }[],
): Promise<{ threads: (string | null)[]; quantities: (number | null)[] }> {
  if (quantities.length === 0 && threads.every((thread) => thread === '')) return { threads: [], quantities: [] }
  const { rows } = await sql<{ threads: (string | null)[]; quantities: (number | null)[] }>`
    select array(select search.thread(search.normalise(t)) from unnest(${threads}::text[]) with ordinality u (t, n) order by n) as threads,
      array(select search.quantity(q.number, q.unit) from jsonb_to_recordset(${JSON.stringify(quantities)}::jsonb) as q (number text, unit text)) as quantities`.execute(
    db,
  )
  return rows[0] ?? { threads: [], quantities: [] }
}
