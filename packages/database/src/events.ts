import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Lsn } from './lsn.ts'

/** Something that happened, as the transaction that did it told. */
export interface Event {
  /** Row id in the outbox. Rises for the events of one entity. */
  id: string
  at: Date
  /** "product.updated", "order.placed". */
  type: string
  /** As in global ids: "Product". */
  entityType: string
  /** Row id. */
  entityId: string
  /** Row id of the company whose event it is, null for one that concerns everybody. */
  companyId: string | null
  /** A few of the entity's fields, by column name. */
  payload: Record<string, unknown>
}

/** Acts on events in the transaction that marks them read: what it writes is committed with that, or not at all. */
export type EventHandler<Tables> = (events: Event[], trx: Transaction<Tables>, position: Lsn) => Promise<void>

/**
 * Reads what comes next for a reader (a name of its own, kept in the database) and hands it to `handle`, once if it succeeds and
 * again if it fails. `position`: everything up to it in the log includes the events.
 * @returns how many were read; 0 also while another process reads for the same name
 */
export async function readEvents<Tables>(
  database: Database<Tables>,
  reader: string,
  handle: EventHandler<Tables>,
  limit = 1_000,
): Promise<number> {
  const { result } = await database.write({ actor: reader, requestId: '' }, async (trx) => {
    const { rows } = await sql<Event & { position: Lsn }>`
      select id, at, type, entity_type, entity_id, company_id, payload, pg_current_wal_insert_lsn()::text as position
      from events.read(${reader}, ${limit})`.execute(trx)
    const [first] = rows
    if (first) await handle(rows, trx, first.position)
    return rows.length
  })
  return result
}

/** A position in the log that is later than whatever was written before it was asked for, by anybody. */
export async function laterPosition<Tables>(trx: Transaction<Tables>): Promise<Lsn> {
  const { rows } = await sql<{ position: Lsn }>`
    select pg_logical_emit_message(false, 'later', '')::text as position`.execute(trx)
  const [row] = rows
  if (!row) throw new Error('the log has no position')
  return row.position
}

/** Forgets events of more than a week ago that every reader has read. Only accounts may. */
export async function pruneEvents<Tables>(trx: Transaction<Tables>): Promise<void> {
  await sql`select events.prune()`.execute(trx)
}

/** How many events each reader has not read yet. Only accounts may ask. */
export async function selectEventBacklog<Tables>(db: Kysely<Tables>): Promise<Record<string, number>> {
  const { rows } = await sql<{ reader: string; events: string }>`select reader, events from events.backlog()`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ reader, events }) => [reader, Number(events)]))
}

export interface Following {
  /** Ends after the events under way. */
  stop(): Promise<void>
}

/**
 * Reads events for as long as the process lives, a quarter of a second after they were committed at the latest. While the
 * database is out of reach, or the handler fails, it is tried again.
 */
export function followEvents<Tables>(
  database: Database<Tables>,
  reader: string,
  handle: EventHandler<Tables>,
  onError: (error: unknown) => void,
): Following {
  const stopping = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
  const ended = follow()

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const count = await readEvents(database, reader, handle)
        if (count === 0) await pause(pollMs)
      } catch (error) {
        onError(error)
        await pause(retryMs)
      }
    }
  }

  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

const pollMs = 250
const retryMs = 2_000
