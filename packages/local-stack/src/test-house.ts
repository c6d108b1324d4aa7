import { readdirSync, rmSync } from 'node:fs'

import { requireChromium } from './chromium.ts'
import { startHouseApart } from './house-apart.ts'
import { dataFolder } from './paths.ts'
import { claimSlot } from './test-slot.ts'

/** The whole system on free ports with fresh data and a small catalog; answers the settings by which tests find it. */
export async function startTestHouse({ web }: { web: boolean }): Promise<Record<string, string>> {
  const { folder, release } = claimSlot(`${dataFolder}/test-house`)
  process.once('exit', release)
  for (const entry of readdirSync(folder)) if (entry !== 'owner.pid') rmSync(`${folder}/${entry}`, { recursive: true })
  const chromium = web ? requireChromium() : undefined
  const { env, addresses } = await startHouseApart({
    folder,
    durability: 'throwaway',
    seedEnv: { SEED_SIZE: 'small' },
    web,
    environment: { NODE_ENV: 'test' },
  })
  return {
    ...env,
    ...(chromium && { STORE_URL: addresses.store, ADMIN_URL: addresses.admin, CHROMIUM_PATH: chromium }),
  }
}
