import { deserialize, serialize } from 'node:v8'
import { sql, type Transaction } from 'kysely'

/** Names one transaction of a mutation that was sent with an idempotency key. */
export interface Effect {
  /** Of caller and key; the gateway made it. */
  key: string
  /** The field of the mutation's document, by its alias. */
  field: string
  /** Which of the field's transactions, from 0. */
  ordinal: number
}

/**
 * Makes an effect unless it was made: then answers what it returned the first time, without running `work`. The claim
 * commits with the effect, so that there is no moment at which one is there without the other. A repeat at the same time
 * waits; after a rollback the effect is free again.
 */
export async function once<Tables, T>(trx: Transaction<Tables>, effect: Effect, work: () => Promise<T>): Promise<T> {
  const { key, field, ordinal } = effect
  const { rows } = await sql<{ kept: Buffer | null }>`
    select idempotency.claim_effect(${key}, ${field}, ${ordinal}) as kept`.execute(trx)
  // What was serialized below, of this same type.
  if (rows[0]?.kept) return deserialize(rows[0].kept) as T
  const result = await work()
  await sql`select idempotency.keep_effect(${key}, ${field}, ${ordinal}, ${serialize(result)})`.execute(trx)
  return result
}
