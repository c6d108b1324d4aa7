/** What this subgraph keeps in a cache, for how long, and what drops it. Nothing yet: no price is answered yet. */
export const cacheManifest = {} as const
