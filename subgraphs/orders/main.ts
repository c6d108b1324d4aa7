import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { pino } from 'pino'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { servePaymentWebhooks } from './payment/payment-webhook.routes.ts'
import { readPaymentSettings } from './payment/payment-settings.ts'
import { createPayments } from './payment/payments.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({ ...subgraphSettings, PORT: port().default(4004) })
const database = openDatabase<DB>('orders', settings)
const payments = createPayments({
  settings: readPaymentSettings(),
  database,
  log: pino({ level: settings.LOG_LEVEL, base: { service: 'orders', part: 'payments' } }),
})

await serveSubgraph(
  {
    name: 'orders',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, payments),
    readiness: { database: () => database.check() },
    routes: (service) => servePaymentWebhooks(service, payments),
    async close() {
      payments.close()
      await database.close()
    },
  },
  settings,
)
