import { subgraphs } from '@tensile/db/roles'
import { readSecrets, startRedis, startS3 } from '@tensile/local-stack'
import { startHouseApart } from '@tensile/local-stack/house-apart'
import { startService, type RunningService, type ServicePlan } from '@tensile/local-stack/services'
import { createMachine } from './machine.ts'

export const ourServices = [...subgraphs, 'gateway'] as const
export type ServiceName = (typeof ourServices)[number]

/** A small house in which every part can be broken. Its services find each other by names of hosts, as containers do. */
export type House = Awaited<ReturnType<typeof openHouse>>

export async function openHouse(folder: string) {
  const machine = createMachine(`${folder}/machine.json`)
  for (const host of new Set(Object.values(hostOfSetting))) machine.place(hostOf(host), ['127.0.0.1'])
  machine.place(hostOf('gateway'), ['127.0.0.1'])
  const { infrastructure, services, addresses, env } = await startHouseApart({
    folder,
    seedEnv: { SEED_SIZE: 'small' },
    web: false,
    change: (plan) => (isOurs(plan.name) ? onNamedHosts(plan, machine.file) : plan),
  })
  const { embedded: databases, redisUrl, s3 } = infrastructure
  if (!databases || !redisUrl) throw new Error('faults need databases and a Redis of their own')
  const secrets = readSecrets(folder)
  const running = new Map(services.map((service) => [service.plan.name, service]))
  const serviceOf = (name: ServiceName) => {
    const service = running.get(name)
    if (!service) throw new Error(`there is no ${name}`)
    return service
  }

  return {
    folder,
    machine,
    databases,
    redisUrl,
    stripeUrl: addresses.stripe,
    tokenSecret: secrets.tokens,
    /** By its name: it may have several addresses, and others after a while. */
    gatewayUrl: addresses.gateway.replace('127.0.0.1', hostOf('gateway')),
    adminUrl: String(env.DATABASE_ADMIN_URL),
    replicaAdminUrl: String(env.DATABASE_REPLICA_ADMIN_URL),
    serviceOf,
    startRedis: () => startRedis({ folder, port: Number(new URL(redisUrl).port) }),
    startS3: () => startS3({ folder, port: Number(new URL(s3.S3_ENDPOINT).port), secrets, bucket: s3.S3_BUCKET }),
    s3Url: s3.S3_ENDPOINT,

    /** A new version of a service: it starts beside the old one under another address, which then is told to stop. */
    async replace(name: ServiceName): Promise<void> {
      const old = serviceOf(name)
      const [from, to] = old.plan.env.HOST === '127.0.0.1' ? ['127.0.0.1', '127.0.0.2'] : ['127.0.0.2', '127.0.0.1']
      const plan: ServicePlan = {
        ...old.plan,
        name: `${name}@${to}`,
        env: { ...old.plan.env, HOST: to },
        readyUrl: old.plan.readyUrl.replace(from, to),
      }
      running.set(name, await startService(plan, folder))
      machine.place(hostOf(name), [to])
      await old.process.stop(STOP_GRACE_MS)
    },
  }
}

export const isReady = async ({ plan }: RunningService): Promise<boolean> =>
  fetch(plan.readyUrl, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** As containers are named: one label. A store of objects takes the first of several for a bucket. */
const hostOf = (name: string) => `house-${name}`
/** As docker-compose.yml has them. */
const DRAIN_MS = 5_000
const STOP_GRACE_MS = 20_000

const hostOfSetting: Record<string, string> = {
  ...Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_URL`, name])),
  DATABASE_WRITE_URL: 'primary',
  DATABASE_READ_URL: 'replica',
  REDIS_URL: 'redis',
  S3_ENDPOINT: 's3',
  STRIPE_API_URL: 'stripe',
}

const isOurs = (name: string) => ourServices.some((each) => each === name)

function onNamedHosts(plan: ServicePlan, machineFile: string): ServicePlan {
  const env = Object.fromEntries(
    Object.entries(plan.env).map(([setting, value]) => {
      const host = hostOfSetting[setting]
      return [setting, host ? value.replace('127.0.0.1', hostOf(host)) : value]
    }),
  )
  return {
    ...plan,
    args: ['--import', new URL('./machine-preload.ts', import.meta.url).href, ...plan.args],
    env: { ...env, DRAIN_MS: String(DRAIN_MS), MACHINE_FILE: machineFile, MACHINE_OF: plan.name },
  }
}
