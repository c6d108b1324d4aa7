import { subgraphs } from '@tensile/db/roles'

import { readHouseSettings } from './house-settings.ts'
import { startHouse, type House, type HouseOptions } from './house.ts'
import { readSecrets } from './secrets.ts'

export interface HouseApartOptions extends Omit<HouseOptions, 'settings' | 'secrets'> {
  /** Settings of the house beside its ports. */
  environment?: Record<string, string>
}

/** A house on free ports, beside the one that `npm start` runs; `env` are the settings by which tests and benches find it. */
export async function startHouseApart({
  environment,
  ...options
}: HouseApartOptions): Promise<House & { env: Record<string, string> }> {
  const secrets = readSecrets(options.folder)
  const house = await startHouse({
    ...options,
    settings: readHouseSettings({ ...anyPorts, ...environment }),
    secrets,
  })
  const { addresses, infrastructure } = house
  const { embedded } = infrastructure
  const env = {
    GATEWAY_URL: addresses.gateway,
    IDENTITY_SECRET: secrets.identity,
    STRIPE_URL: addresses.stripe,
    ADYEN_URL: addresses.adyen,
    PAYPAL_URL: addresses.paypal,
    ...(infrastructure.redisUrl && { REDIS_URL: infrastructure.redisUrl }),
    ...Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_URL`, addresses[name]])),
    ...(embedded && {
      DATABASE_ADMIN_URL: onTensile(embedded.adminUrl),
      DATABASE_REPLICA_ADMIN_URL: onTensile(embedded.replicaAdminUrl),
      SEARCH_READ_URL: infrastructure.databases.url('search_read', { replica: true }),
    }),
  }
  return { ...house, env }
}

const anyPorts = Object.fromEntries(
  [
    'GATEWAY',
    'STORE',
    'ADMIN',
    'DATABASE',
    'DATABASE_REPLICA',
    'REDIS',
    'S3',
    'STRIPE',
    'ADYEN',
    'PAYPAL',
    ...subgraphs.map((name) => name.toUpperCase()),
  ].map((name) => [`${name}_PORT`, '0']),
)

function onTensile(address: string) {
  const url = new URL(address)
  url.pathname = '/tensile'
  return url.href
}
