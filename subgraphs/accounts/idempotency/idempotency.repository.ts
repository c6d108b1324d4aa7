import { sql } from 'kysely'
import type { Writer } from '../context.ts'

/** What is kept of the first request of a key. */
export interface KeptRequest {
  /** Of its document and variables. */
  fingerprint: string
  /** Its answer, JSON; null while there is none. */
  answer: string | null
}

/** The first request of a key within 24 hours, which is this one when there was none. */
export async function beginRequest(trx: Writer, key: string, fingerprint: string): Promise<KeptRequest> {
  const { rows } = await sql<KeptRequest>`select * from idempotency.begin_request(${key}, ${fingerprint})`.execute(trx)
  return rows[0] ?? { fingerprint, answer: null }
}

/** Keeps an answer, and returns the one that is kept: another one when a repeat was faster. */
export async function finishRequest(trx: Writer, key: string, answer: string): Promise<string> {
  const { rows } = await sql<{ answer: string | null }>`
    select idempotency.finish_request(${key}, ${answer}) as answer`.execute(trx)
  return rows[0]?.answer ?? answer
}
