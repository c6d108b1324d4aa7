import { readdirSync, rmSync } from 'node:fs'

import { subgraphs } from '@tensile/db/roles'

import { requireChromium } from './chromium.ts'
import { readHouseSettings } from './house-settings.ts'
import { startHouse } from './house.ts'
import { dataFolder } from './paths.ts'
import { readSecrets } from './secrets.ts'
import { claimSlot } from './test-slot.ts'

/** The whole system on free ports with fresh data and a small catalog; answers the settings by which tests find it. */
export async function startTestHouse({ web }: { web: boolean }): Promise<Record<string, string>> {
  const { folder, release } = claimSlot(`${dataFolder}/test-house`)
  process.once('exit', release)
  for (const entry of readdirSync(folder)) if (entry !== 'owner.pid') rmSync(`${folder}/${entry}`, { recursive: true })
  const chromium = web ? requireChromium() : undefined
  const { addresses, infrastructure } = await startHouse({
    folder,
    settings: readHouseSettings({ ...anyPorts, NODE_ENV: 'test', LOG_LEVEL: 'info' }),
    secrets: readSecrets(folder),
    durability: 'throwaway',
    seedEnv: { SEED_SIZE: 'small' },
    web,
  })
  const { embedded } = infrastructure
  return {
    GATEWAY_URL: addresses.gateway,
    ...Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_URL`, addresses[name]])),
    ...(embedded && {
      DATABASE_ADMIN_URL: onTensile(embedded.adminUrl),
      DATABASE_REPLICA_ADMIN_URL: onTensile(embedded.replicaAdminUrl),
    }),
    ...(chromium && { STORE_URL: addresses.store, ADMIN_URL: addresses.admin, CHROMIUM_PATH: chromium }),
  }
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
    ...subgraphs.map((name) => name.toUpperCase()),
  ].map((name) => [`${name}_PORT`, '0']),
)

function onTensile(address: string) {
  const url = new URL(address)
  url.pathname = '/tensile'
  return url.href
}
