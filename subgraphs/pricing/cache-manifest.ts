import type { CacheEntry } from '@tensile/cache'

/** What this subgraph keeps in a cache, for how long, and what drops it. */
export const cacheManifest = {
  /** Not beyond the instant from which a list begins or ends. Carts and orders ask the database (docs/decisions/022). */
  price: {
    name: 'price',
    lifetimeSeconds: 90,
    scope: 'a company (one for all guests), product and quantity',
    droppedBy: [
      'price.*',
      'sales_terms.*',
      'price_list.*',
      'promotion.*',
      'tax_rate.*',
      'company.*',
      'product.*',
      'family.*',
      'category.*',
    ],
  },
} satisfies Record<string, CacheEntry>
