import { createDatabase, type Database } from '@tensile/database'
import { serviceSettings } from '@tensile/service'
import { databaseUrl, poolSize, secret, z } from '@tensile/settings'

/** The settings that every subgraph has. */
export const subgraphSettings = {
  ...serviceSettings,
  /** Shared with the gateway, which signs with it who asks. */
  IDENTITY_SECRET: secret(),
  DATABASE_WRITE_URL: databaseUrl(),
  DATABASE_READ_URL: databaseUrl(),
  DATABASE_WRITE_POOL: poolSize().default(10),
  DATABASE_READ_POOL: poolSize().default(10),
  /** A replica further behind is not read. */
  DATABASE_MAX_REPLICA_LAG_MS: z.coerce.number().int().positive().default(10_000),
}

export type SubgraphSettings = z.output<z.ZodObject<typeof subgraphSettings>>

/** The pools of a subgraph on its own schema. */
export function openDatabase<Tables>(schema: string, settings: SubgraphSettings): Database<Tables> {
  return createDatabase<Tables>({
    schema,
    writeUrl: settings.DATABASE_WRITE_URL,
    readUrl: settings.DATABASE_READ_URL,
    writePoolSize: settings.DATABASE_WRITE_POOL,
    readPoolSize: settings.DATABASE_READ_POOL,
    maxReplicaLagMs: settings.DATABASE_MAX_REPLICA_LAG_MS,
  })
}
