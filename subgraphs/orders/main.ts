import { createObjectStore, objectStoreSettings } from '@tensile/object-store'
import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { pino } from 'pino'
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
})
const database = openDatabase<DB>('orders', settings)
const payments = createPayments({
  settings: readPaymentSettings(),
  database,
  log: pino({ level: settings.LOG_LEVEL, base: { service: 'orders', part: 'payments' } }),
})
const documentStore = createObjectStore(settings)
const jobs = startOrderJobs({
  databaseUrl: settings.DATABASE_WRITE_URL,
  database,
  payments,
  documentStore,
  approvalDays: settings.APPROVAL_DAYS,
  log: pino({ level: settings.LOG_LEVEL, base: { service: 'orders', part: 'jobs' } }),
})

await serveSubgraph(
  {
    name: 'orders',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) =>
      createContext(request, database, { payments, documentStore, holdMinutesMax: settings.STOCK_HOLD_MAX_MINUTES }),
    readiness: { database: () => database.check() },
    routes: (service) => servePaymentWebhooks(service, payments),
    async close() {
      await jobs.stop()
      documentStore.close()
      payments.close()
      await database.close()
    },
  },
  settings,
)
