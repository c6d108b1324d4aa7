import { createObjectStore, objectStoreSettings } from '@tensile/object-store'
import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({ ...subgraphSettings, ...objectStoreSettings, PORT: port().default(4003) })
const database = openDatabase<DB>('pricing', settings)
const priceFiles = createObjectStore(settings)

await serveSubgraph(
  {
    name: 'pricing',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, priceFiles),
    readiness: { database: () => database.check() },
    async close() {
      priceFiles.close()
      await database.close()
    },
  },
  settings,
)
