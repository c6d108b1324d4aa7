import { fileURLToPath } from 'node:url'
import { createCache, type Cache } from '@tensile/cache'
import type { Service } from '@tensile/service'
import { anyone, loadTypeDefs, serveSubgraph, type SubgraphContext } from '@tensile/subgraph'
import { toGlobalId } from '@tensile/relay'
import '../src/disable-telemetry.ts'
import { createGateway } from '../src/create-gateway.ts'
import { readGatewaySettings } from '../src/gateway-settings.ts'

const IDENTITY_SECRET = 'a secret of the gateway and its subgraphs'
const nobodyListens = 'http://127.0.0.1:1/graphql'

/** What the catalog of the graph does. */
export interface Shelf {
  /** How often it was asked. */
  asked: number
  /** What its replica has replayed. */
  position: string
  name: string
  /** Of a product that fails in part, or ends soon. */
  brand: (context: SubgraphContext) => { id: string; name: string } | null
}

export interface KeptGraph {
  gateway: Service
  shelf: Shelf
  /** As the subgraphs do on events. */
  cache: Cache
  close(): Promise<void>
}

/** A gateway with a Redis in front of a catalog of one product; all other subgraphs are dead. */
export async function serveKeptGraph(redisUrl: string, environment: Record<string, string> = {}): Promise<KeptGraph> {
  const shelf: Shelf = { asked: 0, position: '0/10', name: 'Hex bolt', brand: () => null }
  const catalog = await serveSubgraph(
    {
      name: 'catalog',
      typeDefs: loadTypeDefs(fileURLToPath(new URL('../../subgraphs/catalog', import.meta.url))),
      resolvers: {
        Query: {
          product(_: unknown, { sku }: { sku: string }) {
            shelf.asked++
            return sku === 'NONE' ? null : { id: toGlobalId('Product', sku), sku, name: shelf.name }
          },
        },
        Product: {
          brand: (_: unknown, __: unknown, context: SubgraphContext) => shelf.brand(context),
        },
      },
      permissions: { Query: anyone, Product: anyone, Brand: anyone },
      context: (request) => request,
      readPosition: () => shelf.position,
      readiness: {},
      close: async () => {},
    },
    { HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', IDENTITY_SECRET },
  )
  const cache = createCache(redisUrl)
  const gateway = await createGateway({
    ...readGatewaySettings({ IDENTITY_SECRET, LOG_LEVEL: 'silent', REDIS_URL: redisUrl, ...environment }),
    CATALOG_URL: `${catalog.listeningOrigin}/graphql`,
    SEARCH_URL: nobodyListens,
    PRICING_URL: nobodyListens,
    ORDERS_URL: nobodyListens,
    ACCOUNTS_URL: nobodyListens,
  })
  return {
    gateway,
    shelf,
    cache,
    async close() {
      cache.close()
      await gateway.close()
      await catalog.close()
    },
  }
}
