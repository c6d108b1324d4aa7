/** What a partner's API key may be used for. A key has some of them; nothing else is open to it. */
export const scopeMeanings = {
  'catalog:read': 'read categories, products, units and search',
  'catalog:write': 'change the catalog (keys of the distributor)',
  'prices:read': "read prices, at the key's company's terms",
  'prices:write': 'change price lists (keys of the distributor)',
  'orders:read': 'read carts, orders and their documents',
  'orders:write': 'fill carts, place and cancel orders',
  'inventory:read': 'read stock',
  'inventory:write': 'change stock (keys of the distributor)',
  'operations:any': 'send documents of its own where only those of store and admin are answered',
  'webhooks:manage': 'register addresses for events, and replay deliveries',
} as const

export type Scope = keyof typeof scopeMeanings

export function isScope(value: unknown): value is Scope {
  return typeof value === 'string' && Object.hasOwn(scopeMeanings, value)
}
