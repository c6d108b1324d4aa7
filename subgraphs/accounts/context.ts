import type { Database } from '@tensile/database'
import { loadById, requestDatabase, type RequestDatabase, type SubgraphContext } from '@tensile/subgraph'
import type DataLoader from 'dataloader'
import type { Kysely, Transaction } from 'kysely'
import { selectApiKeys, type ApiKeyRow } from './api-key/api-key.repository.ts'
import { selectCompanies, type CompanyRow } from './company/company.repository.ts'
import type { DB } from './generated/database.ts'
import { createWebhookLoaders, type WebhookLoaders } from './webhook/webhook.loaders.ts'

/** What reads take: a pool or a transaction. */
export type Reader = Kysely<DB>
/** What writes take: only a transaction, so that nothing is written beside the audit trail. */
export type Writer = Transaction<DB>

export interface AccountsSettings {
  /** Seals what partners' deliveries are signed with. */
  tokenSecret: string
  /** May webhooks go to addresses that are not public? In development and tests. */
  allowPrivateWebhooks: boolean
}

/** Rows by id; null for one that is not there or not for this viewer. */
export interface AccountsContext extends SubgraphContext, RequestDatabase<DB>, WebhookLoaders, AccountsSettings {
  companies: DataLoader<string, CompanyRow | null>
  apiKeys: DataLoader<string, ApiKeyRow | null>
}

export function createContext(
  request: SubgraphContext,
  database: Database<DB>,
  settings: AccountsSettings,
): AccountsContext {
  const own = requestDatabase(request, database)
  return Object.assign(request, own, {
    ...settings,
    ...createWebhookLoaders(own.read, request.viewer),
    companies: loadById(async (ids) => selectCompanies(await own.read(), ids, request.viewer)),
    apiKeys: loadById(async (ids) => selectApiKeys(await own.read(), ids)),
  })
}
