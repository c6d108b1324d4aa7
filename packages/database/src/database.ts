import { observe, recordSpan } from '@tensile/telemetry'
import { CamelCasePlugin, Kysely, sql, type RawBuilder, type Transaction } from 'kysely'
import pg from 'pg'
import { cancelLate } from './cancel-late.ts'
import { CommentedDialect } from './commented-dialect.ts'
import { hasLost } from './contention.ts'
import { isLsn, type Lsn } from './lsn.ts'
import { once, type Effect } from './once.ts'
import { prepareByName } from './prepared.ts'
import { watchReplica } from './replica-watch.ts'
import { recordStatement } from './statement-counter.ts'

export interface DatabaseSettings {
  /** Of the primary, with the role that writes. */
  writeUrl: string
  /** Of the replica, with the role that can't. */
  readUrl: string
  /** First on the search path. */
  schema: string
  /** Connections of each pool. */
  writePoolSize: number
  readPoolSize: number
  /** A replica further behind is not read. */
  maxReplicaLagMs: number
}

/** Who writes, for the audit trail. */
export interface Caller {
  actor: string
  requestId: string
}

/** What a transaction returned, and the token by which any later read sees it; null when it wrote nothing. */
export interface Written<T> {
  result: T
  token: Lsn | null
}

export interface Database<Tables> {
  /** What to read from: the replica; the primary while the replica is gone, too far behind, or older than `token`. */
  reader(token: string | null): Promise<Kysely<Tables>>
  /**
   * One transaction on the primary, on the audit trail. Rolled back when `work` throws. With an `effect` that was made
   * before, `work` does not run, and the result is that of the first time.
   */
  write<T>(caller: Caller, work: (trx: Transaction<Tables>) => Promise<T>, effect?: Effect | null): Promise<Written<T>>
  /**
   * One statement that is a transaction of its own and names its caller itself: one round trip. When it lets its locks go before
   * its commit is on disk (`synchronous_commit` off), nobody waits for the disk but its own caller, here. `wrote` tells from the
   * rows whether there is something to wait for. One that lost to another (a deadlock) is asked again, twice at most.
   */
  command<Row>(statement: RawBuilder<Row>, wrote: (rows: Row[]) => boolean): Promise<Written<Row[]>>
  /** The same as `write`, but always rolled back: to learn what would happen. */
  rehearse<T>(caller: Caller, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** A position in the log that every read has seen at least. */
  position(): Lsn
  /** Throws what is wrong with the primary or, when neither answers, the reading side. */
  check(): Promise<void>
  close(): Promise<void>
}

/** Thrown to roll a rehearsal back. */
class Rollback extends Error {}

/**
 * Pools on the primary and its replica. The replica's pool falls back to the primary (with the role that can't write) by
 * itself, and returns by itself.
 */
export function createDatabase<Tables>(settings: DatabaseSettings): Database<Tables> {
  const primaryPool = createPool(settings.writeUrl, settings.writePoolSize, settings.schema)
  const replicaPool = createPool(settings.readUrl, settings.readPoolSize, settings.schema)
  const fallbackPool = createPool(onHostOf(settings.readUrl, settings.writeUrl), settings.readPoolSize, settings.schema)
  const watch = watchReplica(replicaPool, fallbackPool, settings.maxReplicaLagMs)
  measurePools({ write: primaryPool, replica: replicaPool, fallback: fallbackPool })
  observe(
    'replica_lag_seconds',
    'Age of what the replica has not replayed yet; -1 while it is not read.',
    'replica',
    () => ({
      [settings.schema]: watch.lagSeconds(),
    }),
  )

  const primary = createKysely<Tables>(lending(primaryPool))
  const current = createKysely<Tables>(lending(fallbackPool))
  const replica = createKysely<Tables>({
    async connect() {
      if (!watch.isUsable()) return cancelLate(() => fallbackPool.connect())
      try {
        return await cancelLate(() => replicaPool.connect())
      } catch {
        return cancelLate(() => fallbackPool.connect())
      }
    },
    end: () => replicaPool.end(),
    options: replicaPool.options,
  })

  async function write<T>(
    caller: Caller,
    work: (trx: Transaction<Tables>) => Promise<T>,
    effect: Effect | null = null,
  ): Promise<Written<T>> {
    const result = await primary.transaction().execute(async (trx) => {
      await nameCaller(trx, caller)
      return effect ? once(trx, effect, () => work(trx)) : work(trx)
    })
    const { rows } = await sql<{ lsn: Lsn }>`select pg_current_wal_insert_lsn()::text as lsn`.execute(primary)
    return { result, token: rows[0]?.lsn ?? null }
  }

  return {
    async reader(token) {
      if (token === null || !isLsn(token)) return replica
      return (await watch.hasReplayed(token)) ? replica : current
    },
    write,
    async command(statement, wrote) {
      const result = await askAgain(async () => (await statement.execute(primary)).rows)
      if (!wrote(result)) return { result, token: null }
      // A commit that is on disk, and on replicas that are waited for, takes all commits before it along.
      const { rows } = await sql<{ lsn: Lsn }>`select pg_logical_emit_message(true, 'commit', '')::text as lsn`.execute(
        primary,
      )
      return { result, token: rows[0]?.lsn ?? null }
    },
    async rehearse(caller, work) {
      const outcome: { result: Awaited<ReturnType<typeof work>> }[] = []
      await primary
        .transaction()
        .execute(async (trx) => {
          await nameCaller(trx, caller)
          outcome.push({ result: await work(trx) })
          throw new Rollback()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Rollback)) throw error
        })
      const [rehearsed] = outcome
      if (!rehearsed) throw new Error('a rehearsal ended without an outcome')
      return rehearsed.result
    },
    position: watch.position,
    async check() {
      await sql`select 1`.execute(primary)
      await sql`select 1`.execute(replica)
    },
    async close() {
      watch.stop()
      // Not Kysely's destroy(), which leaves a pool alone that it was never asked for: its connections keep the process up.
      await Promise.all([primaryPool.end(), replicaPool.end(), fallbackPool.end()])
    },
  }
}

const nameCaller = <Tables>(trx: Transaction<Tables>, caller: Caller) =>
  sql`select set_config('tensile.actor', ${caller.actor}, true), set_config('tensile.request_id', ${caller.requestId}, true)`.execute(
    trx,
  )

const TRIES = 3

async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === TRIES || !hasLost(error)) throw error
    }
  }
}

function createKysely<Tables>(
  pool: Pick<pg.Pool, 'end' | 'options'> & { connect(): Promise<pg.PoolClient> },
): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new CommentedDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log({ query, queryDurationMillis }) {
      recordStatement(query.sql)
      recordSpan('sql', queryDurationMillis, { 'db.system.name': 'postgresql', 'db.query.text': query.sql })
    },
  })
}

const lending = (pool: pg.Pool) => ({
  connect: () => cancelLate(() => pool.connect()),
  end: () => pool.end(),
  options: pool.options,
})

function createPool(connectionString: string, max: number, schema: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // One core a statement: there are more requests than cores.
    options: `-c search_path=${schema},public -c statement_timeout=30000 -c lock_timeout=8000 -c max_parallel_workers_per_gather=0`,
    application_name: `tensile-${schema}`,
  })
  pool.on('error', () => {}) // an idle connection died: the pool drops it and opens another when asked
  // One that died between two statements of a transaction: the next of them fails.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    prepareByName(client)
  })
  return pool
}

/** The login of one address at the server of another. */
function onHostOf(loginUrl: string, hostUrl: string): string {
  const url = new URL(hostUrl)
  const login = new URL(loginUrl)
  url.username = login.username
  url.password = login.password
  return url.href
}

function measurePools(pools: Record<string, pg.Pool>): void {
  const measure = (read: (pool: pg.Pool) => number) => () =>
    Object.fromEntries(Object.entries(pools).map(([name, pool]) => [name, read(pool)]))
  observe(
    'database_connections',
    'Open connections of a pool.',
    'pool',
    measure(({ totalCount }) => totalCount),
  )
  observe(
    'database_connections_idle',
    'Connections of a pool that nobody uses.',
    'pool',
    measure(({ idleCount }) => idleCount),
  )
  observe(
    'database_connections_awaited',
    'Who waits for a connection of a pool.',
    'pool',
    measure(({ waitingCount }) => waitingCount),
  )
}
