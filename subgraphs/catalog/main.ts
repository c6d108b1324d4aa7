import { createCache, noCache } from '@tensile/cache'
import { objectStoreSettings } from '@tensile/object-store'
import { port, readSettings, z } from '@tensile/settings'
import {
  backgroundLog,
  dropOnEvents,
  loadTypeDefs,
  openDatabase,
  serveSubgraph,
  subgraphSettings,
} from '@tensile/subgraph'
import { cacheTags } from './cache-manifest.ts'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { startCatalogJobs } from './jobs.ts'
import { createMediaStore } from './media/media.store.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({
  ...subgraphSettings,
  ...objectStoreSettings,
  PORT: port().default(4001),
  /** Product details are kept there; without it in no cache. */
  REDIS_URL: z.string().optional(),
})

const database = openDatabase<DB>('catalog', settings)
const mediaStore = createMediaStore(settings)
const cache = settings.REDIS_URL ? createCache(settings.REDIS_URL) : noCache
const log = backgroundLog('catalog', 'jobs', settings)
const dropping = dropOnEvents(database, cache, { reader: 'catalog cache', tags: cacheTags }, (error) =>
  log.error({ err: error }, 'the cache can not be dropped'),
)
const jobs = startCatalogJobs({ databaseUrl: settings.DATABASE_WRITE_URL, database, mediaStore, log })

await serveSubgraph(
  {
    name: 'catalog',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, mediaStore, cache),
    readPosition: database.position,
    readiness: { database: database.check },
    async close() {
      await Promise.all([jobs.stop(), dropping.stop()])
      cache.close()
      mediaStore.close()
      await database.close()
    },
  },
  settings,
)
