import type { CacheEntry, CacheTags } from '@tensile/cache'

/** What drops entries and answers with a tag: events, by the noun of their type. `{id}` is that of the event's entity. */
export const cacheTags = {
  'product:{id}': ['product', 'media'],
  /** Lists and counts of products. */
  products: ['product'],
  /** These change seldom, and any number of products with them. */
  catalog: ['family', 'brand', 'category', 'attribute'],
  synonyms: ['synonym'],
} satisfies CacheTags

const ofProduct = {
  lifetimeSeconds: 90,
  scope: 'buyers and guests; staff, who edit, read the database',
  tags: ['product:{id}', 'catalog'],
} as const

/** What this subgraph keeps in a cache, for how long, and what drops it. */
export const cacheManifest = {
  product: { name: 'product', ...ofProduct },
  specs: { name: 'specs', ...ofProduct },
} satisfies Record<string, CacheEntry<typeof cacheTags>>
