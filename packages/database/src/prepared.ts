import { sql } from 'kysely'
import type pg from 'pg'

const MARK = '/*prepared*/'

/** A connection keeps each of them for good. */
const NAMES_MAX = 200

/**
 * What a statement begins with that has one good plan, whatever its values are: each connection parses it once, and soon plans it no more.
 * Its text does not tell the request, since it is the same for all.
 */
export const prepared = sql.raw(MARK)

export const isPrepared = (text: string) => text.startsWith(MARK)

/**
 * Asks statements that are marked as prepared by their name, and has PostgreSQL keep their plans; those beyond the first so many are asked
 * as all others.
 */
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
      plan(name === null ? 'auto' : 'force_generic_plan')
      return Reflect.apply(query, client, name === null ? given : [{ name, text, values }])
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
