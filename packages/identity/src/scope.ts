/** What a partner's API key may be used for. A key has some of them; nothing else is open to it. */
export const scopes = {
  'catalog:read': { meaning: 'read categories, products, units and search', ofStaff: false },
  'catalog:write': { meaning: 'change the catalog', ofStaff: true },
  'prices:read': { meaning: "read prices, at the key's company's terms", ofStaff: false },
  'prices:write': { meaning: 'change price lists', ofStaff: true },
  'orders:read': { meaning: 'read carts, orders and their documents', ofStaff: false },
  'orders:write': { meaning: 'fill carts, place and cancel orders', ofStaff: false },
  'inventory:read': { meaning: 'read stock', ofStaff: false },
  'inventory:write': { meaning: 'change stock', ofStaff: true },
  'operations:any': {
    meaning: 'send documents of its own where only those of store and admin are answered',
    ofStaff: false,
  },
  'webhooks:manage': { meaning: 'register addresses for events, and replay deliveries', ofStaff: false },
} as const satisfies Record<string, ScopeFacts>

/** `ofStaff`: for keys of the distributor alone, never for a company's. */
interface ScopeFacts {
  meaning: string
  ofStaff: boolean
}

export type Scope = keyof typeof scopes

export function isScope(value: unknown): value is Scope {
  return typeof value === 'string' && Object.hasOwn(scopes, value)
}
