/** What this subgraph keeps in a cache, for how long, and what drops it. Nothing yet: reads are answered from the replica. */
export const cacheManifest = {} as const
