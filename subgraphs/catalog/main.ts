import { createDatabase } from '@tensile/database'
import { databaseUrl, poolSize, port, readSettings, z } from '@tensile/settings'
import { loadTypeDefs, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { pino } from 'pino'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { startJobs } from './jobs.ts'
import { createMediaStore, mediaStoreSettings } from './media/media.store.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({
  ...subgraphSettings,
  ...mediaStoreSettings,
  PORT: port().default(4001),
  DATABASE_WRITE_URL: databaseUrl(),
  DATABASE_READ_URL: databaseUrl(),
  DATABASE_WRITE_POOL: poolSize().default(10),
  DATABASE_READ_POOL: poolSize().default(20),
  DATABASE_REPLICA_LAG_MAX_MS: z.coerce.number().int().positive().default(5_000),
})

const database = createDatabase<DB>({
  writeUrl: settings.DATABASE_WRITE_URL,
  readUrl: settings.DATABASE_READ_URL,
  schema: 'catalog',
  writePoolSize: settings.DATABASE_WRITE_POOL,
  readPoolSize: settings.DATABASE_READ_POOL,
  maxReplicaLagMs: settings.DATABASE_REPLICA_LAG_MAX_MS,
})
const mediaStore = createMediaStore(settings)
const log = pino({ level: settings.LOG_LEVEL, base: { service: 'catalog', part: 'jobs' } })
const jobs = startJobs({ databaseUrl: settings.DATABASE_WRITE_URL, database, mediaStore, log })

await serveSubgraph(
  {
    name: 'catalog',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, mediaStore),
    readiness: { database: database.check },
    async close() {
      await jobs.stop()
      mediaStore.close()
      await database.close()
    },
  },
  settings,
)
