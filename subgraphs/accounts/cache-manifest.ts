/** No answer with anything of here is kept. */
export const cacheTags = {} as const

/** What this subgraph caches: key, lifetime, and the events that drop it. Nothing: who may do what must never be stale. */
export const cacheManifest = {} as const
