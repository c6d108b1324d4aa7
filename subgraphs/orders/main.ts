import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'

const settings = readSettings({ ...subgraphSettings, PORT: port().default(4004) })
const database = openDatabase<DB>('orders', settings)

await serveSubgraph(
  {
    name: 'orders',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database),
    readiness: { database: () => database.check() },
    close: () => database.close(),
  },
  settings,
)
