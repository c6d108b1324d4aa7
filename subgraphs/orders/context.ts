import type { Database } from '@tensile/database'
import type { ObjectStore } from '@tensile/object-store'
import { requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { DB } from './generated/database.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import type { Payments } from './payment/payments.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface OrdersContext extends SubgraphContext, RequestDatabase<DB> {
  /** Batches and caches for this request; emptied by a write. */
  loaders: Loaders
  payments: Payments
  /** Where documents lie. */
  documentStore: ObjectStore
  /** For how long a cart may hold stock in all. */
  holdMinutesMax: number
}

/** What the process has, beside its database, for every request. */
export type OrdersServices = Pick<OrdersContext, 'payments' | 'documentStore' | 'holdMinutesMax'>

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  services: OrdersServices,
): OrdersContext {
  const own = requestDatabase(request, database)
  const loaders = createLoaders({ viewer: request.viewer, read: own.read })
  async function emptying<T>(written: Promise<T>): Promise<T> {
    const result = await written
    for (const loader of Object.values(loaders)) loader.clearAll()
    return result
  }
  return Object.assign(request, own, services, {
    loaders,
    write: <T>(work: (trx: Writer) => Promise<T>) => emptying(own.write(work)),
    writeAgain: <T>(work: (trx: Writer) => Promise<T>) => emptying(own.writeAgain(work)),
    command: <Row>(statement: RawBuilder<Row>, wrote: (rows: Row[]) => boolean) =>
      emptying(own.command(statement, wrote)),
  })
}
