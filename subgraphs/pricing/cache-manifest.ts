/**
 * What this subgraph keeps in a cache, for how long, and what drops it. Nothing: prices are
 * of the buyer, the quantity and the instant, and resolved at read (docs/decisions/022).
 */
export const cacheManifest = {} as const
