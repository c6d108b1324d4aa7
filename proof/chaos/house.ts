import { subgraphs } from '@tensile/db/roles'
import { freePort, readSecrets, startRedis, startS3 } from '@tensile/local-stack'
import { startHouseApart } from '@tensile/local-stack/house-apart'
import { startNginx } from '@tensile/local-stack/nginx'
import { startService, type RunningService, type ServicePlan } from '@tensile/local-stack/services'
import { createMachine } from './machine.ts'

/** Two, behind nginx. */
export const gateways = ['gateway', 'gateway-2'] as const
export const ourServices = [...subgraphs, ...gateways] as const
export type ServiceName = (typeof ourServices)[number]

/**
 * A small house in which every part can be broken: as deploy/ has it, with nginx before two gateways. Its services find each other by
 * names of hosts, as containers do.
 */
export type House = Awaited<ReturnType<typeof openHouse>>

export async function openHouse(folder: string) {
  const machine = createMachine(`${folder}/machine.json`)
  for (const host of new Set(Object.values(hostOfSetting))) machine.place(hostOf(host), ['127.0.0.1'])
  machine.place(API_HOST, ['127.0.0.1'])
  const { infrastructure, services, env, addresses } = await startHouseApart({
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

  running.set('gateway-2', await startService(await besides(serviceOf('gateway').plan), folder))
  const addressOf = (name: ServiceName) => new URL(serviceOf(name).plan.readyUrl).host
  const port = await freePort()
  const nginx = await startNginx({ folder, port, gateways: gateways.map(addressOf) })

  return {
    folder,
    machine,
    databases,
    redisUrl,
    stripeUrl: addresses.stripe,
    tokenSecret: secrets.tokens,
    apiUrl: `http://${API_HOST}:${port}`,
    adminUrl: String(env.DATABASE_ADMIN_URL),
    replicaAdminUrl: String(env.DATABASE_REPLICA_ADMIN_URL),
    serviceOf,
    startRedis: () => startRedis({ folder, port: Number(new URL(redisUrl).port) }),
    startS3: () => startS3({ folder, port: Number(new URL(s3.S3_ENDPOINT).port), secrets, bucket: s3.S3_BUCKET }),
    s3Url: s3.S3_ENDPOINT,

    /** A new version of a subgraph: it starts beside the old one under another address, which then is told to stop. */
    async replace(name: (typeof subgraphs)[number]): Promise<void> {
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

    /** A new version of a gateway, at its place: nginx is told, and sends everything to the other one meanwhile. */
    async renew(name: (typeof gateways)[number]): Promise<void> {
      const old = serviceOf(name)
      nginx.sendTo(gateways.filter((other) => other !== name).map(addressOf))
      await old.process.stop(STOP_GRACE_MS)
      running.set(name, await startService(old.plan, folder))
      nginx.sendTo(gateways.map(addressOf))
    },
  }
}

export const isReady = async ({ plan }: RunningService): Promise<boolean> =>
  fetch(plan.readyUrl, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** nginx tells by it what is wanted. */
const API_HOST = 'api.house'
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

/** A second process of a service. */
async function besides(plan: ServicePlan): Promise<ServicePlan> {
  const { port: from } = new URL(plan.readyUrl)
  const to = String(await freePort())
  const name = `${plan.name}-2`
  return { ...plan, name, readyUrl: plan.readyUrl.replace(from, to), env: { ...plan.env, PORT: to, MACHINE_OF: name } }
}

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
