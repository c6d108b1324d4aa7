import type { Viewer } from '@tensile/identity'
import { hasRole } from '@tensile/identity'
import type { Selectable } from 'kysely'
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
