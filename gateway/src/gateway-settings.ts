import { serviceSettings } from '@tensile/service'
import { ratePlans } from './cost/rate-plan.ts'
import { introspectors } from './limits/introspection.ts'
import { httpUrl, nodeEnvironment, port, readSettings, secret, z } from '@tensile/settings'

export type GatewaySettings = ReturnType<typeof readGatewaySettings>

export function readGatewaySettings(environment: Record<string, string | undefined> = process.env) {
  const settings = readSettings(shape, environment)
  return {
    ...settings,
    INTROSPECTION: settings.INTROSPECTION ?? (settings.NODE_ENV === 'production' ? 'admins' : 'everyone'),
  }
}

const shape = {
  ...serviceSettings,
  NODE_ENV: nodeEnvironment(),
  PORT: port().default(4000),
  /** Signs for the subgraphs who asks. */
  IDENTITY_SECRET: secret(),
  CATALOG_URL: httpUrl().default('http://127.0.0.1:4001/graphql'),
  SEARCH_URL: httpUrl().default('http://127.0.0.1:4002/graphql'),
  PRICING_URL: httpUrl().default('http://127.0.0.1:4003/graphql'),
  ORDERS_URL: httpUrl().default('http://127.0.0.1:4004/graphql'),
  ACCOUNTS_URL: httpUrl().default('http://127.0.0.1:4005/graphql'),
  /** How browsers reach the gateway; with https its cookies are for https alone. */
  GATEWAY_PUBLIC_URL: httpUrl().default('http://127.0.0.1:4000'),
  /** Pages that may call the gateway from a browser. */
  STORE_PUBLIC_URL: httpUrl().default('http://127.0.0.1:3000'),
  ADMIN_PUBLIC_URL: httpUrl().default('http://127.0.0.1:3001'),
  /** Whose X-Forwarded-For is believed: addresses, networks, or the names loopback, linklocal, uniquelocal. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** A subgraph that has not answered by then counts as down for this request. */
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** An operation is answered after that long with what there is. */
  REQUEST_TIMEOUT_MS: z.coerce.number().int().positive().default(20_000),
  /** Limits of cost are counted there; without it in this process alone. */
  REDIS_URL: z.string().optional(),
  BODY_LIMIT_BYTES: limit(2 * 1024 * 1024),
  /** A client that needs longer to send its request is cut off. */
  RECEIVE_TIMEOUT_MS: limit(15_000),
  MAX_DOCUMENT_BYTES: limit(64 * 1024),
  MAX_VARIABLES_BYTES: limit(1024 * 1024),
  /** Of one document; a larger one is not even parsed. */
  MAX_TOKENS: limit(4_000),
  /** Fields nested in each other. */
  MAX_DEPTH: limit(16),
  /** In one document. */
  MAX_ALIASES: limit(50),
  /** In one document. */
  MAX_DIRECTIVES: limit(50),
  /** Of one operation, with those of fragments. */
  MAX_ROOT_FIELDS: limit(20),
  /** Operations in one request. */
  MAX_BATCH: limit(1),
  /** What one operation may cost. */
  MAX_COST: limit(10_000),
  /** Points of cost by plan; see `ratePlans`. */
  RATE_PLANS: ratePlans(),
  /** Attempts to sign in, and to refresh a session, from one address in a minute. */
  MAX_LOGINS_PER_MINUTE: limit(120),
  MAX_REFRESHES_PER_MINUTE: limit(240),
  /** Who may read the schema from the API, and open the explorer; in production `admins` unless set. */
  INTROSPECTION: z.enum(introspectors).optional(),
  /** `persisted`: only documents of store and admin are answered, and those of partners with the scope for others. */
  OPERATIONS: z.enum(['any', 'persisted']).default('any'),
}

function limit(preset: number) {
  return z.coerce.number().int().positive().default(preset)
}
