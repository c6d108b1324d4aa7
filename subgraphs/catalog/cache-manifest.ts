import type { CacheEntry } from '@tensile/cache'

const lifetimeSeconds = 90
const droppedBy = ['product.*', 'media.*', 'family.*', 'brand.*', 'category.*', 'attribute.*'] as const

/** What this subgraph keeps in a cache, for how long, and what drops it. */
export const cacheManifest = {
  product: {
    name: 'product',
    lifetimeSeconds,
    scope: 'buyers and guests; staff, who edit, read the database',
    droppedBy,
  },
  specs: { name: 'specs', lifetimeSeconds, scope: 'buyers and guests; staff, who edit, read the database', droppedBy },
} satisfies Record<string, CacheEntry>
