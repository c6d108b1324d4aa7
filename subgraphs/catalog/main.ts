import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { pino } from 'pino'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { startJobs } from './jobs.ts'
import { createMediaStore, mediaStoreSettings } from './media/media.store.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({ ...subgraphSettings, ...mediaStoreSettings, PORT: port().default(4001) })

const database = openDatabase<DB>('catalog', settings)
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
