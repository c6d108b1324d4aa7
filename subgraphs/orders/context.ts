import type { Database } from '@tensile/database'
import { requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely } from 'kysely'
import type { DB } from './generated/database.ts'
import { createWarehouseLoader, type WarehouseLoader } from './warehouse/warehouse.loader.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>

export interface OrdersContext extends SubgraphContext, RequestDatabase<DB> {
  warehouses: WarehouseLoader
}

export function createContext(request: SubgraphContext, database: Database<DB>): OrdersContext {
  const own = requestDatabase(request, database)
  return Object.assign(request, own, { warehouses: createWarehouseLoader(own.read) })
}
