import type { Caller } from '@tensile/database'
import pg from 'pg'

/** One connection, and the transaction it is in. */
export interface Session {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** All or nothing, on the audit trail. Nests: an inner one that throws undoes itself alone. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` and undoes all of it. */
  rehearse<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openSession(url: string, { actor, requestId }: Caller): Promise<Session> {
  const client = await connect(url)
  let depth = 0

  async function nested<T>(work: () => Promise<T>, keep: boolean): Promise<T> {
    const level = depth++
    const savepoint = `level_${level}`
    try {
      await client.query(level === 0 ? 'begin' : `savepoint ${savepoint}`)
      if (level === 0) {
        await client.query(`select set_config('tensile.actor', $1, true), set_config('tensile.request_id', $2, true)`, [
          actor,
          requestId,
        ])
      }
      const result = await work()
      await client.query(
        keep
          ? level === 0
            ? 'commit'
            : `release ${savepoint}`
          : level === 0
            ? 'rollback'
            : `rollback to ${savepoint}`,
      )
      return result
    } catch (error) {
      // On a dead connection this fails too; the first error says more.
      await client.query(level === 0 ? 'rollback' : `rollback to ${savepoint}`).catch(() => {})
      throw error
    } finally {
      depth = level
    }
  }

  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    atomically: (work) => nested(work, true),
    rehearse: (work) => nested(work, false),
    close: () => client.end(),
  }
}

/** No limit on a statement's time: a change of definitions may take minutes on a big catalog. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'tensile-import',
    keepAlive: true,
    options: '-c search_path=catalog,public -c lock_timeout=10000 -c jit=off',
  })
  client.on('error', () => {}) // told by the query that runs into it
  await client.connect()
  return client
}

const DEADLOCK = '40P01'
const SERIALIZATION_FAILURE = '40001'
/** Two connections wrote the same at once; when tried again, the other one's row is seen and dealt with. */
const RACED_CONSTRAINTS = new Set(['variant_axes_unique', 'brand_name_unique', 'brand_slug_unique'])
const ATTEMPTS = 5

export function isRace(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return (
    error.code === DEADLOCK || error.code === SERIALIZATION_FAILURE || RACED_CONSTRAINTS.has(error.constraint ?? '')
  )
}

/** Tries again what lost a race against another connection. */
export async function retryRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !isRace(error)) throw error
    }
  }
}
