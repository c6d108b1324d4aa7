import { readFileSync } from 'node:fs'

import { subgraphs } from '@tensile/db/roles'

import type { Addresses } from './addresses.ts'
import type { HouseSettings } from './house-settings.ts'
import type { Infrastructure } from './infrastructure.ts'
import { root } from './paths.ts'
import { paymentPlans } from './payment-plans.ts'
import type { Secrets } from './secrets.ts'
import type { ServicePlan } from './services.ts'

export interface ServicePlanOptions {
  settings: HouseSettings
  secrets: Secrets
  infrastructure: Infrastructure
  addresses: Addresses
}

/** Stand-ins of payment services, the five subgraphs and the gateway, each with the settings it needs and no more. */
export function backEndPlans(options: ServicePlanOptions): ServicePlan[] {
  const { infrastructure, addresses, secrets, settings } = options
  const { databases, redisUrl, s3 } = infrastructure
  const payments = paymentPlans(options)
  const plan = (name: keyof Addresses, env: Record<string, string>): ServicePlan => ({
    name,
    ...readCommand(name),
    readyUrl: `${addresses[name]}/health/ready`,
    env: {
      NODE_ENV: settings.NODE_ENV,
      LOG_LEVEL: settings.LOG_LEVEL,
      HOST: settings.HOST,
      PORT: new URL(addresses[name]).port,
      IDENTITY_SECRET: secrets.identity,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ...env,
    },
  })
  return [
    ...payments.plans,
    ...subgraphs.map((name) =>
      plan(name, {
        DATABASE_WRITE_URL: databases.url(name),
        DATABASE_READ_URL: databases.url(`${name}_read`, { replica: true }),
        DATABASE_WRITE_POOL: String(settings.DATABASE_WRITE_POOL),
        DATABASE_READ_POOL: String(settings.DATABASE_READ_POOL),
        ...((name === 'catalog' || name === 'orders' || name === 'pricing') && s3),
        ...(name === 'orders' && { STORE_PUBLIC_URL: addresses.store, ...payments.ordersEnv }),
        ...(name === 'accounts' && { TOKEN_SECRET: secrets.tokens, WEBHOOKS_ALLOW_PRIVATE: 'true' }),
      }),
    ),
    plan('gateway', {
      ...Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_URL`, `${addresses[name]}/graphql`])),
      GATEWAY_PUBLIC_URL: addresses.gateway,
      STORE_PUBLIC_URL: addresses.store,
      ADMIN_PUBLIC_URL: addresses.admin,
    }),
  ]
}

/**
 * Store and admin, built before; their first page is what tells that they are ready. The store offers test cards where payment
 * services are stood in for (see `paymentPlans`).
 */
export function webPlans({ addresses, settings }: ServicePlanOptions): ServicePlan[] {
  const hasStandIns = settings.PAYMENT_PROVIDERS === undefined && settings.NODE_ENV !== 'production'
  return (['store', 'admin'] as const).map((name) => ({
    name,
    ...readCommand(name, ['--hostname', settings.HOST]),
    readyUrl: addresses[name],
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: new URL(addresses[name]).port,
      GATEWAY_URL: addresses.gateway,
      STORE_PUBLIC_URL: addresses.store,
      ADMIN_PUBLIC_URL: addresses.admin,
      ...(name === 'store' && hasStandIns && { PAYMENT_TEST_CARDS: 'true' }),
    },
  }))
}

/** What the npm script `serve:<name>` runs, without npm, which would stand between the signals and the service. */
function readCommand(name: string, more: string[] = []) {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> }
  const [command = '', ...args] = scripts[`serve:${name}`]?.split(' ') ?? []
  return {
    command: command === 'node' ? process.execPath : `${root}/node_modules/.bin/${command}`,
    args: [...args, ...more],
  }
}
