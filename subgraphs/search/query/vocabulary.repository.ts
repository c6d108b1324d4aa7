import { sql } from 'kysely'
import type { Reader } from '../context.ts'

/** An attribute that numbers of a query may mean. */
export interface VocabularyAttribute {
  key: string
  label: string
  type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'
  unit: string | null
  dimension: string | null
}

export interface Synonym {
  term: string
  meaning: string
}

export interface UnitSpelling {
  spelling: string
  unit: string
  dimension: string
}

/** What the catalog measures, and what words mean the same. Read for each query: what was just saved is understood. */
export async function selectVocabulary(db: Reader, language: string) {
  const { rows } = await sql<{ attributes: VocabularyAttribute[]; synonyms: Synonym[] }>`
    select (select coalesce(jsonb_agg(a), '[]') from search.attribute a where type in ('NUMBER', 'RANGE')) as attributes,
      (select coalesce(jsonb_agg(jsonb_build_object('term', term, 'meaning', meaning)), '[]') from search.synonym where language = ${language}) as synonyms`.execute(
    db,
  )
  return rows[0] ?? { attributes: [], synonyms: [] }
}

/** The unit registry is changed by migrations alone, so a process reads it once. */
export async function selectUnitSpellings(db: Reader): Promise<UnitSpelling[]> {
  const { rows } = await sql<UnitSpelling>`select spelling, unit, dimension from search.unit_spelling`.execute(db)
  return rows
}

/** The lexemes of threads, and numbers in canonical units, of one query. */
export async function selectReadings(
  db: Reader,
  threads: readonly string[],
  quantities: readonly { number: string; unit: string | null }[],
) {
  const { rows } = await sql<{ threads: (string | null)[]; quantities: (number | null)[] }>`
    select array(select search.thread(search.normalise(t)) from unnest(${threads}::text[]) with ordinality u (t, n) order by n) as threads,
      array(select search.quantity(q.number, q.unit) from jsonb_to_recordset(${JSON.stringify(quantities)}::jsonb) as q (number text, unit text)) as quantities`.execute(
    db,
  )
  return rows[0] ?? { threads: [], quantities: [] }
}
