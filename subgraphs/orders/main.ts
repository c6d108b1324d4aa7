import { createCache, noCache } from '@tensile/cache'
import { createObjectStore, objectStoreSettings } from '@tensile/object-store'
import { port, readSettings, z } from '@tensile/settings'
import {
  backgroundLog,
  dropOnEvents,
  loadTypeDefs,
  openDatabase,
  serveSubgraph,
  subgraphSettings,
} from '@tensile/subgraph'
import { cacheTags } from './cache-manifest.ts'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { startOrderJobs } from './jobs.ts'
import { orderSettings } from './order-settings.ts'
import { servePaymentWebhooks } from './payment/payment-webhook.routes.ts'
import { readPaymentSettings } from './payment/payment-settings.ts'
import { createPayments } from './payment/payments.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({
  ...subgraphSettings,
  ...objectStoreSettings,
  ...orderSettings,
  PORT: port().default(4004),
  /** Answers with stock are kept there by the gateway, and dropped from here. */
  REDIS_URL: z.string().optional(),
})
const database = openDatabase<DB>('orders', settings)
const payments = createPayments({
  settings: readPaymentSettings(),
  database,
  log: backgroundLog('orders', 'payments', settings),
})
const documentStore = createObjectStore(settings)
const cache = settings.REDIS_URL ? createCache(settings.REDIS_URL) : noCache
const log = backgroundLog('orders', 'jobs', settings)
const dropping = dropOnEvents(database, cache, { reader: 'stock cache', tags: cacheTags }, (error) =>
  log.error({ err: error }, 'the cache can not be dropped'),
)
const jobs = startOrderJobs({
  databaseUrl: settings.DATABASE_WRITE_URL,
  database,
  payments,
  documentStore,
  approvalDays: settings.APPROVAL_DAYS,
  log,
})

await serveSubgraph(
  {
    name: 'orders',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) =>
      createContext(request, database, { payments, documentStore, holdMinutesMax: settings.STOCK_HOLD_MAX_MINUTES }),
    readPosition: database.position,
    readiness: { database: () => database.check() },
    routes: (service) => servePaymentWebhooks(service, payments),
    async close() {
      await Promise.all([jobs.stop(), dropping.stop()])
      cache.close()
      documentStore.close()
      payments.close()
      await database.close()
    },
  },
  settings,
)
