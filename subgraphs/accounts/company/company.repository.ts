import { keyset } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { hasRole } from '@tensile/identity'
import type { Page } from '@tensile/relay'
import { sql, type Selectable } from 'kysely'
import type { Reader } from '../context.ts'
import type { Company } from '../generated/database.ts'

export type CompanyRow = Pick<Selectable<Company>, (typeof columns)[number]>

/** The companies the viewer may see: the distributor's own people all of them, a buyer the own one. */
export function selectCompanies(db: Reader, ids: readonly string[], viewer: Viewer | null): Promise<CompanyRow[]> {
  return db
    .selectFrom('company')
    .select(columns)
    .where('id', 'in', ids)
    .$if(!hasRole(viewer, 'admin', 'sales', 'catalog_manager', 'warehouse'), (query) =>
      query.where('id', '=', viewer?.companyId ?? null),
    )
    .execute()
}

const columns = ['id', 'number', 'name', 'segment', 'vatId', 'country', 'currency'] as const

/** By name as people sort it; `query`: in the name or number. */
export function selectCompanyPage(db: Reader, query: string | null, page: Page): Promise<CompanyRow[]> {
  const { after, order } = keyset(
    [
      { column: sql`name collate "und-x-icu"`, type: 'text' },
      { column: sql`id`, type: 'bigint' },
    ],
    page,
  )
  return companies(db, query).select(columns).where(after).orderBy(order).limit(page.limit).execute()
}

export async function countCompanies(db: Reader, query: string | null): Promise<number> {
  const { count } = await companies(db, query)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function companies(db: Reader, query: string | null) {
  return db
    .selectFrom('company')
    .$if(query !== null, (list) => list.where(sql<boolean>`strpos(lower(name || ' ' || number), lower(${query})) > 0`))
}
