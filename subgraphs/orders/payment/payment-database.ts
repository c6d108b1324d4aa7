import { randomUUID } from 'node:crypto'
import type { Database } from '@tensile/database'
import type { OrdersContext, Writer } from '../context.ts'
import type { DB } from '../generated/database.ts'

/** Transactions on the primary, in somebody's name: a request's, or the one below. */
export interface Writes {
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>
}

/**
 * In the name of a request. Calls to providers are idempotent by their own keys: a repeat of the request finds how they stand, and
 * nothing of them (they carry tokens) is kept for it.
 */
export const requestWrites = ({ writeAgain }: Pick<OrdersContext, 'writeAgain'>): Writes => ({ write: writeAgain })

/** In the name of the payments themselves: what no request decides. */
export function systemWrites(database: Database<DB>): Writes {
  return {
    async write(work) {
      return (await database.write({ actor: 'system:payments', requestId: randomUUID() }, work)).result
    },
  }
}
