import type { CacheTags } from '@tensile/cache'

/** What drops answers with a tag: events, by the noun of their type. `{id}` is that of the event's entity. */
export const cacheTags = {
  'stock:{id}': ['stock', 'stock_policy', 'incoming'],
  warehouses: ['warehouse'],
} satisfies CacheTags

/** What this subgraph keeps in a cache, for how long, and what drops it. Nothing: what can be had is asked anew by each cart. */
export const cacheManifest = {} as const
