/** Answers with what is found here are dropped by the tags of the catalog. */
export const cacheTags = {} as const

/** What this subgraph keeps in a cache, for how long, and what drops it. Nothing yet: prefixes are answered by indexes. */
export const cacheManifest = {} as const
