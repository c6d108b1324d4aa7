import type { Database } from '@tensile/database'
import { requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type { Kysely, Transaction } from 'kysely'
import { createApiKeyLoader, type ApiKeyLoader } from './api-key/api-key.loader.ts'
import { createCompanyLoader, type CompanyLoader } from './company/company.loader.ts'
import type { DB } from './generated/database.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface AccountsContext extends SubgraphContext, RequestDatabase<DB> {
  companies: CompanyLoader
  apiKeys: ApiKeyLoader
}

export function createContext(request: SubgraphContext, database: Database<DB>): AccountsContext {
  const own = requestDatabase(request, database)
  return Object.assign(request, own, {
    companies: createCompanyLoader(own.read, request.viewer),
    apiKeys: createApiKeyLoader(own.read),
  })
}
