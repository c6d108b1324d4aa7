import type { Database } from '@tensile/database'
import { requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from './generated/database.ts'
import { createPriceListLoader, type PriceListLoader } from './price-list/price-list.loader.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface PricingContext extends SubgraphContext, RequestDatabase<DB> {
  priceLists: PriceListLoader
}

export function createContext(request: SubgraphContext, database: Database<DB>): PricingContext {
  const own = requestDatabase(request, database)
  return Object.assign(request, own, { priceLists: createPriceListLoader(own.read) })
}
