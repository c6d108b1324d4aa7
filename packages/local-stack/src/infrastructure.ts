import { startDatabases, type Databases, type DatabasesOptions } from './databases.ts'
import { useDatabases, type DatabaseAddresses } from './given-databases.ts'
import type { HouseSettings } from './house-settings.ts'
import { startRedis } from './redis.ts'
import { startS3, type S3 } from './s3.ts'
import type { Secrets } from './secrets.ts'
import { step } from './step.ts'

export interface InfrastructureOptions {
  folder: string
  settings: HouseSettings
  secrets: Secrets
  durability?: DatabasesOptions['durability']
}

export interface Infrastructure {
  databases: DatabaseAddresses
  /** What was started here; undefined when DATABASE_WRITE_URL gives databases that run already. */
  embedded: Databases | undefined
  /** Undefined when there is no Redis: services then use their own memory. */
  redisUrl: string | undefined
  s3: S3['settings']
}

/** Databases, Redis and S3: each is started, or used where its address is given. */
export async function startInfrastructure(options: InfrastructureOptions): Promise<Infrastructure> {
  const { settings, folder, secrets } = options
  const embedded = settings.DATABASE_WRITE_URL
    ? undefined
    : await step('databases', async (tell) => {
        const started = await startDatabases({
          folder,
          secrets,
          primaryPort: settings.DATABASE_PORT,
          replicaPort: settings.DATABASE_REPLICA_PORT,
          ...(options.durability && { durability: options.durability }),
        })
        tell('primary and replica are up')
        return started
      })
  const databases = embedded ?? (await useGiven(options))
  const [redisUrl, s3] = await Promise.all([redisOf(options), s3Of(options)])
  return { databases, embedded, redisUrl, s3 }
}

function useGiven({ settings, secrets }: InfrastructureOptions) {
  const { DATABASE_WRITE_URL: writeUrl = '', DATABASE_READ_URL: readUrl = writeUrl } = settings
  return step('databases', () => useDatabases(writeUrl, readUrl, secrets))
}

async function redisOf({ settings, folder }: InfrastructureOptions) {
  if (settings.REDIS_URL) return settings.REDIS_URL
  return step('redis', async (tell) => {
    const redis = await startRedis({ folder, port: settings.REDIS_PORT })
    if (!redis) tell('there is no redis-server here: limits and caches are kept in the memory of each process')
    return redis?.url
  })
}

async function s3Of({ settings, folder, secrets }: InfrastructureOptions): Promise<S3['settings']> {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = settings
  if (!endpoint) return (await step('s3', () => startS3({ folder, port: settings.S3_PORT, secrets, bucket }))).settings
  return {
    S3_ENDPOINT: endpoint,
    S3_PUBLIC_ENDPOINT: settings.S3_PUBLIC_ENDPOINT ?? endpoint,
    S3_BUCKET: bucket,
    S3_REGION: settings.S3_REGION,
    S3_ACCESS_KEY_ID: secrets.s3AccessKeyId,
    S3_SECRET_ACCESS_KEY: secrets.s3SecretAccessKey,
  }
}
