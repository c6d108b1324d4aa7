import { port, readSettings, secret, toggle, z } from '@tensile/settings'
import { backgroundLog, loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { observe } from '@tensile/telemetry'
import { Redis } from 'ioredis'
import { createApiKeyTokens } from './api-key/api-key-tokens.ts'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { serveIdempotency } from './idempotency/idempotency.routes.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'
import { createLoginThrottle } from './session/login-throttle.ts'
import { selectRevocations } from './session/revocations.ts'
import { serveSessions } from './session/session.routes.ts'
import { createSessions } from './session/sessions.ts'
import { createSigningKeys } from './signing-key/signing-keys.ts'
import { countDeliveriesLeft, countUnread, startUpkeep } from './upkeep.ts'
import { createWebhookClient } from './webhook/send-webhook.ts'
import { startWebhookSender } from './webhook/webhook-sender.ts'

const settings = readSettings({
  ...subgraphSettings,
  PORT: port().default(4005),
  /** Without it failed logins are counted in this process alone. */
  REDIS_URL: z.string().optional(),
  /** Seals the signing keys in the database, and derives refresh tokens. */
  TOKEN_SECRET: secret({ lengthMin: 32 }),
  /** Webhooks may go to private addresses and without TLS: for development. */
  WEBHOOKS_ALLOW_PRIVATE: toggle().default(false),
})

const database = openDatabase<DB>('accounts', settings)
const redis = settings.REDIS_URL ? new Redis(settings.REDIS_URL, { enableOfflineQueue: false }) : null
redis?.on('error', () => {}) // the throttle goes on in memory and comes back by itself
const signingKeys = createSigningKeys(database, settings.TOKEN_SECRET)
const sessions = createSessions(database, signingKeys, settings.TOKEN_SECRET)
const throttle = createLoginThrottle(redis)
const ownSettings = { tokenSecret: settings.TOKEN_SECRET, allowPrivateWebhooks: settings.WEBHOOKS_ALLOW_PRIVATE }
const webhookClient = createWebhookClient({ allowPrivate: settings.WEBHOOKS_ALLOW_PRIVATE })
const log = backgroundLog('accounts', 'jobs', settings)
const webhookSender = startWebhookSender({
  database,
  client: webhookClient,
  tokenSecret: settings.TOKEN_SECRET,
  onError: (error) => log.error({ err: error }, 'webhooks can not be sent'),
})
observe('events_unread', 'Events that a reader has not read yet.', 'reader', () => countUnread(database))
observe('webhook_deliveries', 'Webhooks to be sent (PENDING), and those that were given up (DEAD).', 'state', () =>
  countDeliveriesLeft(database),
)
const upkeep = startUpkeep(database, signingKeys, (error) => log.error({ err: error }, 'upkeep failed'))

await serveSubgraph(
  {
    name: 'accounts',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, ownSettings),
    readPosition: database.position,
    readiness: { database: () => database.check() },
    routes(service) {
      serveSessions(service, {
        sessions,
        apiKeyTokens: createApiKeyTokens(database, signingKeys),
        signingKeys,
        throttle,
        revocations: () => selectRevocations(database),
      })
      serveIdempotency(service, database)
    },
    async close() {
      upkeep.stop()
      await webhookSender.stop()
      await webhookClient.close()
      redis?.disconnect()
      await database.close()
    },
  },
  settings,
)
