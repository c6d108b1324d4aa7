import { port, readSettings } from '@tensile/settings'
import { loadTypeDefs, openDatabase, serveSubgraph, subgraphSettings } from '@tensile/subgraph'
import { createContext } from './context.ts'
import type { DB } from './generated/database.ts'
import { permissions } from './permissions.ts'
import { resolvers } from './resolvers.ts'
import { createSearchMemory } from './search-memory.ts'
import { warmUp } from './warm-up.ts'

const settings = readSettings({ ...subgraphSettings, PORT: port().default(4002) })
const database = openDatabase<DB>('search', settings)
const memory = createSearchMemory()

const service = await serveSubgraph(
  {
    name: 'search',
    typeDefs: loadTypeDefs(import.meta.dirname),
    resolvers,
    permissions,
    context: (request) => createContext(request, database, memory),
    readPosition: database.position,
    readiness: { database: () => database.check() },
    close: () => database.close(),
  },
  settings,
)
await warmUp(database, memory).catch((error: unknown) =>
  service.log.warn({ err: error }, 'the catalog could not be read ahead'),
)
