import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Vacuums, as autovacuum does some minutes after many rows were written, and waits until the replica has it all. */
export async function settle(primaryUrl: string, replicaUrl: string): Promise<void> {
  const [primary, replica] = [primaryUrl, replicaUrl].map((connectionString) => new pg.Client({ connectionString }))
  if (!primary || !replica) return
  await Promise.all([primary.connect(), replica.connect()])
  try {
    await primary.query('vacuum (analyze)')
    const { rows } = await primary.query<{ written: string }>('select pg_current_wal_lsn()::text as written')
    for (;;) {
      const answer = await replica.query<{ isThere: boolean }>(
        'select pg_last_wal_replay_lsn() >= $1::pg_lsn as "isThere"',
        [rows[0]?.written],
      )
      if (answer.rows[0]?.isThere) return
      await sleep(200)
    }
  } finally {
    await Promise.all([primary.end(), replica.end()])
  }
}
