import { databaseUrl, httpUrl, readSettings, z } from '@tensile/settings'

const shape = {
  GATEWAY_URL: httpUrl(),
  /** With which the gateway signs for the subgraphs. */
  IDENTITY_SECRET: z.string(),
  CATALOG_URL: httpUrl(),
  SEARCH_URL: httpUrl(),
  PRICING_URL: httpUrl(),
  ORDERS_URL: httpUrl(),
  ACCOUNTS_URL: httpUrl(),
  /** The superuser's addresses of the primary and of the replica, on the database `tensile`. */
  DATABASE_ADMIN_URL: databaseUrl(),
  DATABASE_REPLICA_ADMIN_URL: databaseUrl(),
  /** The address by which the search subgraph reads. */
  SEARCH_READ_URL: databaseUrl(),
}

/** Where a system test finds the back end that `npm test -- system` has started for it. */
export function readRunningHouse() {
  if (!process.env.DATABASE_REPLICA_ADMIN_URL)
    throw new Error('System tests need the running house: npm test -- system [part of a path]')
  return readSettings(shape)
}

export type RunningHouse = ReturnType<typeof readRunningHouse>
