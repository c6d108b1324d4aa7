import { keyset, type KeysetPage } from '@tensile/database'
import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Synonym } from '../generated/database.ts'

export type SynonymRow = Selectable<Synonym>

/** Which synonyms a list is of; null asks for all. */
export interface SynonymFilter {
  query: string | null
  language: string | null
}

export const selectSynonyms = (db: Reader, ids: readonly string[]): Promise<SynonymRow[]> =>
  db.selectFrom('synonym').selectAll().where('id', 'in', ids).execute()

export function selectSynonymPage(db: Reader, filter: SynonymFilter, page: KeysetPage): Promise<SynonymRow[]> {
  const { after, order } = keyset(
    [
      { column: sql`term collate catalog.natural`, type: 'text' },
      { column: sql`meaning collate catalog.natural`, type: 'text' },
      { column: sql`id`, type: 'bigint' },
    ],
    page,
  )
  return db
    .selectFrom('synonym')
    .selectAll()
    .where(matching(filter))
    .where(after)
    .orderBy(order)
    .limit(page.limit)
    .execute()
}

export async function countSynonyms(db: Reader, filter: SynonymFilter): Promise<number> {
  const { count } = await db
    .selectFrom('synonym')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return count
}

const matching = ({ query, language }: SynonymFilter): RawBuilder<boolean> => sql<boolean>`
  (${query}::text is null or position(${query}::text in term) > 0 or position(${query}::text in meaning) > 0)
  and (${language}::text is null or language = ${language})`

export const lockSynonym = (trx: Writer, id: string) =>
  trx.selectFrom('synonym').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertSynonym = (trx: Writer, synonym: Insertable<Synonym>) =>
  trx.insertInto('synonym').values(synonym).returning('id').executeTakeFirstOrThrow()

export const updateSynonym = (trx: Writer, id: string, changes: Updateable<Synonym>) =>
  trx.updateTable('synonym').set(changes).where('id', '=', id).execute()

export const deleteSynonym = (trx: Writer, id: string) => trx.deleteFrom('synonym').where('id', '=', id).execute()
