import type { CacheEntry, CacheTags } from '@tensile/cache'

/** What drops entries and answers with a tag: events, by the noun of their type. `{id}` is that of the event's entity. */
export const cacheTags = {
  'price:{id}': ['price', 'sales_terms', 'product'],
  /** These change seldom, and any number of prices with them. */
  prices: ['price_list', 'promotion', 'tax_rate', 'company', 'family', 'category'],
} satisfies CacheTags

/** What this subgraph keeps in a cache, for how long, and what drops it. */
export const cacheManifest = {
  /** Not beyond the instant from which a list begins or ends. Carts and orders ask the database (docs/decisions/022). */
  price: {
    name: 'price',
    lifetimeSeconds: 90,
    scope: 'a company (one for all guests), product and quantity',
    tags: ['price:{id}', 'prices'],
  },
} satisfies Record<string, CacheEntry<typeof cacheTags>>
