import { databaseUrl, httpUrl, nodeEnvironment, port, readSettings, z } from '@tensile/settings'

/** The settings of the local stack: ports of what it starts, and addresses of what is given instead. */
export const readHouseSettings = () =>
  readSettings({
    NODE_ENV: nodeEnvironment(),
    DATABASE_PORT: port().default(54320),
    DATABASE_REPLICA_PORT: port().default(54321),
    REDIS_PORT: port().default(63790),
    S3_PORT: port().default(45660),
    DATABASE_ADMIN_URL: databaseUrl().optional(),
    DATABASE_WRITE_URL: databaseUrl().optional(),
    DATABASE_READ_URL: databaseUrl().optional(),
    REDIS_URL: z.string().optional(),
    S3_ENDPOINT: httpUrl().optional(),
  })

export type HouseSettings = ReturnType<typeof readHouseSettings>
