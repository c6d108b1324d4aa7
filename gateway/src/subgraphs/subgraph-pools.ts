import { Pool } from 'undici'
import type { GatewaySettings } from '../gateway-settings.ts'
import type { SubgraphAddress } from './subgraph-fetch.ts'

/** Connections to every subgraph of the supergraph, by its name there. */
export interface SubgraphPools {
  /** @throws for a subgraph that no setting gives an address to */
  addressOf(name: string): SubgraphAddress
  close(): Promise<void>
}

export function createSubgraphPools(settings: GatewaySettings): SubgraphPools {
  const timeoutMs = settings.SUBGRAPH_TIMEOUT_MS
  const urls = {
    catalog: settings.CATALOG_URL,
    search: settings.SEARCH_URL,
    pricing: settings.PRICING_URL,
    orders: settings.ORDERS_URL,
    accounts: settings.ACCOUNTS_URL,
  }
  const addresses = new Map<string, SubgraphAddress>()
  for (const [name, text] of Object.entries(urls)) {
    const url = new URL(text)
    const pool = new Pool(url.origin, { connections: 64, connectTimeout: Math.min(timeoutMs, 2_000) })
    addresses.set(name, { name, url: text, pool, path: url.pathname, timeoutMs })
  }
  return {
    addressOf(name) {
      const address = addresses.get(name)
      if (!address) throw new Error(`The supergraph has a subgraph "${name}" that no setting gives an address to.`)
      return address
    },
    async close() {
      await Promise.all([...addresses.values()].map(({ pool }) => pool.close()))
    },
  }
}
