import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** Waits until the replica has what the primary has written until now. */
export async function untilReplicaHasIt(primary: pg.Client, replica: pg.Client, pauseMs: number): Promise<void> {
  const { rows } = await primary.query<{ written: string }>('select pg_current_wal_lsn()::text as written')
  for (;;) {
    const answer = await replica.query<{ isThere: boolean }>(
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as "isThere"',
      [rows[0]?.written],
    )
    if (answer.rows[0]?.isThere) return
    await sleep(pauseMs)
  }
}
