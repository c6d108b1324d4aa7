import type pg from 'pg'
import { isNewer, parseLsn, type Lsn } from './lsn.ts'

/** What is known of the replica; asked once a second, and at once when a reader needs to know. */
export interface ReplicaWatch {
  /** Up, and not further behind than allowed. */
  isUsable(): boolean
  /** Age of what it has not replayed yet; -1 while it is not usable. */
  lagSeconds(): number
  /** What it has replayed at least. */
  position(): Lsn
  /** Has it replayed this far? Asks the replica unless it is known already. */
  hasReplayed(lsn: Lsn): Promise<boolean>
  stop(): void
}

interface Sample {
  at: number
  position: bigint
}

const INTERVAL_MS = 1_000
const SAMPLES = 120

/**
 * Watches a replica. Its lag is the age of the newest position of the primary that it has replayed: no clock but ours is
 * compared. While the primary can't be asked, the last word on the lag stands: a replica may outlive its primary.
 */
export function watchReplica(replica: pg.Pool, primary: pg.Pool, maxLagMs: number): ReplicaWatch {
  const samples: Sample[] = []
  let replayed: Lsn = '0/0'
  let up = true
  let lag: number | null = null
  let looking: Promise<void> | null = null

  async function askReplica(): Promise<void> {
    try {
      const { rows } = await replica.query<{ lsn: Lsn }>(
        'select coalesce(pg_last_wal_replay_lsn(), pg_current_wal_lsn())::text as lsn',
      )
      const lsn = rows[0]?.lsn
      if (lsn && isNewer(lsn, replayed)) replayed = lsn
      up = true
    } catch {
      up = false
    }
  }

  async function askPrimary(): Promise<void> {
    try {
      const { rows } = await primary.query<{ lsn: Lsn }>('select pg_current_wal_lsn()::text as lsn')
      if (rows[0]) samples.push({ at: performance.now(), position: parseLsn(rows[0].lsn) })
      if (samples.length > SAMPLES) samples.shift()
    } catch {
      // no new sample: the lag stays what it was
    }
  }

  function measure(): void {
    const position = parseLsn(replayed)
    const newest = samples.at(-1)
    if (!newest) return
    if (newest.position <= position) {
      lag = 0
      return
    }
    const firstMissed = samples.find((sample) => sample.position > position)
    lag = firstMissed ? performance.now() - firstMissed.at : null
  }

  const look = (): Promise<void> =>
    (looking ??= Promise.all([askPrimary(), askReplica()])
      .then(measure)
      .finally(() => (looking = null)))

  void look()
  const timer = setInterval(() => void look(), INTERVAL_MS)
  timer.unref()

  const isUsable = () => up && (lag === null || lag <= maxLagMs)
  return {
    isUsable,
    position: () => replayed,
    lagSeconds: () => (isUsable() ? (lag ?? 0) / 1000 : -1),
    async hasReplayed(lsn) {
      if (!isNewer(lsn, replayed)) return true
      await askReplica()
      return up && !isNewer(lsn, replayed)
    },
    stop: () => clearInterval(timer),
  }
}
