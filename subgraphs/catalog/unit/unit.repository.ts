import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import type { Unit } from '../generated/database.ts'

export type UnitRow = Selectable<Unit>

/** By dimension, then by size. */
export const selectUnits = (db: Reader, dimension: string | null): Promise<UnitRow[]> =>
  db
    .selectFrom('unit')
    .selectAll()
    .$if(dimension !== null, (query) => query.where('dimension', '=', dimension ?? ''))
    .orderBy('dimension')
    .orderBy(sql`factor_numerator / factor_denominator`)
    .orderBy('code')
    .execute()
