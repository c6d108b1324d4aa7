import { sql, type RawBuilder } from 'kysely'

/** A column that a list is sorted by, and what its values look like in a cursor. */
export interface SortColumn {
  column: RawBuilder<unknown>
  type: 'text' | 'bigint' | 'number' | 'timestamp'
}

/** One page of a list by keyset: what `parsePage` of @tensile/relay returns. */
export interface KeysetPage {
  limit: number
  direction: 'forward' | 'backward'
  cursor: readonly unknown[] | null
}

/** A cursor that belongs to another list or order. */
export class CursorMismatch extends Error {}

/**
 * The `where` and `order by` of one page. The last column must be unique, so that pages neither skip nor repeat a row
 * while others are added.
 * @throws CursorMismatch
 */
export function keyset(columns: readonly SortColumn[], page: KeysetPage, order: 'asc' | 'desc' = 'asc') {
  const ascending = (order === 'asc') === (page.direction === 'forward')
  const names = sql.join(columns.map(({ column }) => column))
  return {
    after: page.cursor
      ? sql<boolean>`(${names}) ${sql.raw(ascending ? '>' : '<')} (${sql.join(bindCursor(columns, page.cursor))})`
      : sql<boolean>`true`,
    order: sql.join(columns.map(({ column }) => sql`${column} ${sql.raw(ascending ? 'asc' : 'desc')}`)),
  }
}

function bindCursor(columns: readonly SortColumn[], cursor: readonly unknown[]): RawBuilder<unknown>[] {
  if (cursor.length !== columns.length) throw new CursorMismatch()
  return columns.map(({ type }, index) => {
    const value = cursor[index]
    if (type === 'number' && typeof value === 'number') return sql`${value}::double precision`
    if (type === 'text' && typeof value === 'string') return sql`${value}::text`
    if (type === 'bigint' && typeof value === 'string' && /^\d{1,18}$/.test(value)) return sql`${value}::bigint`
    if (type === 'timestamp' && typeof value === 'string' && TIMESTAMP.test(value)) return sql`${value}::timestamptz`
    throw new CursorMismatch()
  })
}

/** As PostgreSQL prints it, to the microsecond. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?$/
