/** What a key may be used for, as the API names it; those of staff are not for a company's key. */
export const scopes: readonly { name: string; ofStaff: boolean; meaning: string }[] = [
  { name: 'catalog:read', ofStaff: false, meaning: 'read the catalog and search' },
  { name: 'catalog:write', ofStaff: true, meaning: 'change the catalog' },
  { name: 'prices:read', ofStaff: false, meaning: 'read prices' },
  { name: 'prices:write', ofStaff: true, meaning: 'change price lists' },
  { name: 'orders:read', ofStaff: false, meaning: 'read carts and orders' },
  { name: 'orders:write', ofStaff: false, meaning: 'place and cancel orders' },
  { name: 'inventory:read', ofStaff: false, meaning: 'read stock' },
  { name: 'inventory:write', ofStaff: true, meaning: 'change stock' },
  { name: 'webhooks:manage', ofStaff: false, meaning: 'register addresses for events' },
  { name: 'operations:any', ofStaff: false, meaning: 'send documents of its own' },
]
