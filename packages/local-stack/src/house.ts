import { migrate } from '@tensile/db/migrate'

import { claimAddresses, type Addresses } from './addresses.ts'
import { startInfrastructure, type Infrastructure, type InfrastructureOptions } from './infrastructure.ts'
import { seed } from './seed.ts'
import { backEndPlans, webPlans } from './service-plans.ts'
import { startServices, type RunningService, type ServicePlan } from './services.ts'
import { step } from './step.ts'
import { buildWeb } from './web-build.ts'

export interface HouseOptions extends InfrastructureOptions {
  /** Settings of the seed, for tests that want a small one. */
  seedEnv?: Record<string, string>
  /** Without store and admin. */
  web?: boolean
  /** Has a service of the back end started in another way than planned. */
  change?: (plan: ServicePlan) => ServicePlan
}

export interface House {
  addresses: Addresses
  infrastructure: Infrastructure
  /** Of the back end. */
  services: RunningService[]
}

/** Brings up the whole system: what holds data, migrated and seeded, while store and admin are built; then all services. */
export async function startHouse(options: HouseOptions): Promise<House> {
  const { folder, settings, secrets, web = true, change = (plan) => plan } = options
  // All ports first: a taken one should not be found after minutes of work.
  const addresses = await claimAddresses(settings)
  const [infrastructure] = await Promise.all([prepareData(options), web ? buildWebs(folder) : undefined])
  const plans = { settings, secrets, infrastructure, addresses }
  const services = await step('services', () => startServices(backEndPlans(plans).map(change), folder))
  if (web) await step('store and admin', () => startServices(webPlans(plans), folder))
  return { addresses, infrastructure, services }
}

async function prepareData(options: HouseOptions) {
  const infrastructure = await startInfrastructure(options)
  await step('migrations', async (tell) => {
    const migrated = await migrate(infrastructure.databases.url('tensile'))
    tell(migrated.length === 0 ? 'up to date' : `${migrated.length} ran`)
  })
  await step('seed', (tell) =>
    seed({ infrastructure, folder: options.folder, tell, ...(options.seedEnv && { env: options.seedEnv }) }),
  )
  return infrastructure
}

async function buildWebs(folder: string) {
  // One after the other: each build uses every core, and the seed wants one.
  await step('build store', async (tell) => tell(await buildWeb('web-store', folder)))
  await step('build admin', async (tell) => tell(await buildWeb('web-admin', folder)))
}
