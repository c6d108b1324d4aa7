import { createCache, noCache } from '@tensile/cache'
import { createObjectStore, objectStoreSettings } from '@tensile/object-store'
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
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({
  ...subgraphSettings,
  ...objectStoreSettings,
  PORT: port().default(4003),
  /** Prices are kept there; without it in no cache. */
  REDIS_URL: z.string().optional(),
})
const database = openDatabase<DB>('pricing', settings)
const priceFiles = createObjectStore(settings)
const cache = settings.REDIS_URL ? createCache(settings.REDIS_URL) : noCache
const log = backgroundLog('pricing', 'jobs', settings)
const dropping = dropOnEvents(database, cache, { reader: 'price cache', tags: cacheTags }, (error) =>
  log.error({ err: error }, 'the cache can not be dropped'),
)

await serveSubgraph(
  {
    name: 'pricing',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, priceFiles, cache),
    readPosition: database.position,
    readiness: { database: () => database.check() },
    async close() {
      await dropping.stop()
      cache.close()
      priceFiles.close()
      await database.close()
    },
  },
  settings,
)
