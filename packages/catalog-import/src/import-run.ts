import { randomUUID } from 'node:crypto'

import type pg from 'pg'

import { ImportError } from './import-error.ts'
import type { Counts, Outcome, Refusal } from './outcome.ts'
import type { LineRange, ProductBatch } from './product-batches.ts'
import { connect, type Session } from './session.ts'

/** The one import that may run on a database at a time, and what is known of it there. */
export interface ImportRun {
  id: string
  /** Batches that are in already, when an import that was cut off goes on; with what became of them. */
  done: readonly (LineRange & Counts & { refusals: Refusal[] })[]
  /** In the transaction that writes the batch: so it is done exactly when its products are in. */
  recordBatch(session: Session, batch: ProductBatch, outcome: Outcome): Promise<void>
  finish(): Promise<void>
  /** Lets others import. */
  release(): Promise<void>
}

const LOCK = `hashtext('tensile import')`

/** Begins an import, or goes on with the latest one when that was cut off and had the same digest. */
export async function beginRun(url: string, name: string, digest: string): Promise<ImportRun> {
  const client = await lockImports(url)
  try {
    const id = (await findUnfinished(client, digest)) ?? (await insertRun(client, name, digest))
    const { rows: done } = await client.query<ImportRun['done'][number]>(
      `select first_line::float8 as "firstLine", last_line::float8 as "lastLine", created, updated, unchanged, refused, refusals
       from catalog.import_batch where run_id = $1 order by first_line`,
      [id],
    )
    return {
      id,
      done,
      async recordBatch(session, { firstLine, lastLine }, { created, updated, unchanged, refused, refusals }) {
        await session.query(
          `insert into catalog.import_batch (run_id, first_line, last_line, created, updated, unchanged, refused, refusals)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint import_batch_pkey do nothing`,
          [id, firstLine, lastLine, created, updated, unchanged, refused, JSON.stringify(refusals)],
        )
      },
      finish: async () =>
        void (await client.query('update catalog.import_run set finished_at = now() where id = $1', [id])),
      release: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

/** A run that leaves nothing behind, for a rehearsal. */
export async function beginRehearsal(url: string): Promise<ImportRun> {
  const client = await lockImports(url)
  return {
    id: randomUUID(),
    done: [],
    recordBatch: async () => {},
    finish: async () => {},
    release: () => client.end(),
  }
}

/** When was a source with this digest imported to its end? */
export async function hasBeenImported(url: string, digest: string): Promise<boolean> {
  const client = await connect(url)
  try {
    const { rowCount } = await client.query(
      'select from catalog.import_run where digest = $1 and finished_at is not null limit 1',
      [digest],
    )
    return rowCount !== 0
  } finally {
    await client.end()
  }
}

const LOCK_NOT_AVAILABLE = '55P03'

/** The connection that holds the lock. Waits a while: the server notices late that an import was killed. */
async function lockImports(url: string): Promise<pg.Client> {
  const client = await connect(url)
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    return client
  } catch (error) {
    await client.end()
    if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE) {
      throw new ImportError('Another import is running on this database. Start this one when it is done.')
    }
    throw error
  }
}

/** Only the latest: what was imported after it may have changed the same products. */
async function findUnfinished(client: pg.Client, digest: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string; resumable: boolean }>(
    'select id, digest = $1 and finished_at is null as resumable from catalog.import_run order by started_at desc limit 1',
    [digest],
  )
  return rows[0]?.resumable ? rows[0].id : undefined
}

async function insertRun(client: pg.Client, name: string, digest: string): Promise<string> {
  const id = randomUUID()
  await client.query('insert into catalog.import_run (id, source, digest) values ($1, $2, $3)', [id, name, digest])
  return id
}
