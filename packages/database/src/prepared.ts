import { sql } from 'kysely'
import type pg from 'pg'

const PREPARED = '/*prepared*/'
const PLANNED_ONCE = '/*planned once*/'

/** A connection keeps each of them for good. */
const NAMES_MAX = 200

/**
 * What a statement begins with that is asked over and over: each connection parses it once. Its text does not tell the request, since it
 * is the same for all.
 */
export const prepared = sql.raw(PREPARED)

/** The same of a statement that has one good plan, whatever its values are: PostgreSQL does not look for a better one. */
export const plannedOnce = sql.raw(PLANNED_ONCE)

export const isPrepared = (text: string) => text.startsWith(PREPARED) || text.startsWith(PLANNED_ONCE)

/** Asks statements that are marked by their name; those beyond the first so many as all others. */
export function prepareByName(client: pg.PoolClient): void {
  const query = client.query.bind(client)
  let planning = 'auto'
  const plan = (wanted: 'auto' | 'force_generic_plan') => {
    if (wanted === planning) return
    planning = wanted
    query(`set plan_cache_mode = ${wanted}`).catch(() => {}) // the connection died: so does the statement
  }
  Object.assign(client, {
    query(...given: unknown[]): unknown {
      const [text, values] = given
      const name = typeof text === 'string' && isPrepared(text) ? nameOf(text) : null
      if (typeof text !== 'string' || name === null) {
        plan('auto')
        return Reflect.apply(query, client, given)
      }
      if (text.startsWith(PLANNED_ONCE)) plan('force_generic_plan')
      return Reflect.apply(query, client, [{ name, text, values }])
    },
  })
}

const names = new Map<string, string>()

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size === NAMES_MAX) return null
  const name = `prepared_${names.size + 1}`
  names.set(text, name)
  return name
}
