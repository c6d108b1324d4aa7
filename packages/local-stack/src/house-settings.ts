import { databaseUrl, httpUrl, logLevel, nodeEnvironment, poolSize, port, readSettings, z } from '@tensile/settings'

/** The settings of the local stack: ports of what it starts, and the addresses of what is given instead. */
export const readHouseSettings = (environment: NodeJS.ProcessEnv = process.env) => readSettings(shape, environment)

export type HouseSettings = ReturnType<typeof readHouseSettings>

const shape = {
  NODE_ENV: nodeEnvironment(),
  LOG_LEVEL: logLevel(),
  /** Where services listen. */
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port().default(4000),
  STORE_PORT: port().default(3000),
  ADMIN_PORT: port().default(3001),
  CATALOG_PORT: port().default(4001),
  SEARCH_PORT: port().default(4002),
  PRICING_PORT: port().default(4003),
  ORDERS_PORT: port().default(4004),
  ACCOUNTS_PORT: port().default(4005),
  /** Of the stand-ins of payment services. */
  STRIPE_PORT: port().default(4101),
  ADYEN_PORT: port().default(4102),
  PAYPAL_PORT: port().default(4103),
  DATABASE_PORT: port().default(54320),
  DATABASE_REPLICA_PORT: port().default(54321),
  REDIS_PORT: port().default(63790),
  S3_PORT: port().default(45660),
  /** Connections of each service. */
  DATABASE_WRITE_POOL: poolSize().default(8),
  DATABASE_READ_POOL: poolSize().default(12),
  /**
   * A primary that runs already, with a login that may create roles and databases: each service logs in there with its own
   * role. Then no database is started, and reads go to DATABASE_READ_URL, or to the same address.
   */
  DATABASE_WRITE_URL: databaseUrl().optional(),
  DATABASE_READ_URL: databaseUrl().optional(),
  REDIS_URL: z.string().optional(),
  /** Payment services to use; then none is stood in for, and orders reads their settings from the environment. */
  PAYMENT_PROVIDERS: z.string().optional(),
  S3_ENDPOINT: httpUrl().optional(),
  S3_PUBLIC_ENDPOINT: httpUrl().optional(),
  S3_BUCKET: z.string().default('tensile-media'),
  S3_REGION: z.string().default('us-east-1'),
}
