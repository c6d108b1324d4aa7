import { serviceSettings } from '@tensile/service'
import { httpUrl, nodeEnvironment, port, readSettings, secret, z } from '@tensile/settings'

export type GatewaySettings = ReturnType<typeof readGatewaySettings>

export function readGatewaySettings(environment: Record<string, string | undefined> = process.env) {
  return readSettings(shape, environment)
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
  BODY_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 * 1024 * 1024),
  /** Of one document; a larger one is not even parsed. */
  MAX_TOKENS: z.coerce.number().int().positive().default(4_000),
  /** Fields nested in each other. */
  MAX_DEPTH: z.coerce.number().int().positive().default(16),
}
