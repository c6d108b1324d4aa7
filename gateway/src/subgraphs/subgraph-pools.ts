import { Pool } from 'undici'
import type { GatewaySettings } from '../gateway-settings.ts'
import { createAskSubgraph, type AskSubgraph } from './ask-subgraph.ts'
import type { SubgraphAddress } from './subgraph-fetch.ts'

/** Connections to every subgraph of the supergraph, by its name there. */
export interface SubgraphPools {
  /** @throws for a subgraph that no setting gives an address to */
  addressOf(name: string): SubgraphAddress
  /** The same; all who ask a subgraph share its circuit breaker. */
  askOf(name: string): AskSubgraph
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
  const asks = new Map([...addresses].map(([name, address]) => [name, createAskSubgraph(address)]))
  return {
    addressOf: (name) => known(name, addresses),
    askOf: (name) => known(name, asks),
    async close() {
      await Promise.all([...addresses.values()].map(({ pool }) => pool.close()))
    },
  }
}

function known<Part>(name: string, parts: Map<string, Part>): Part {
  const part = parts.get(name)
  if (!part) throw new Error(`The supergraph has a subgraph "${name}" that no setting gives an address to.`)
  return part
}
