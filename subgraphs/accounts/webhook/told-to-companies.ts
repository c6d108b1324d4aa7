import type { Event } from '@tensile/database'

/** Of one company each: nobody else is told, and of a guest's no company is. */
const owned = new Set(['order', 'company'])
/** What everybody may read. */
const open = new Set([
  ...['product', 'media', 'family', 'brand', 'category', 'attribute'],
  ...['price', 'sales_terms', 'tax_rate', 'stock'],
])
/** That something of it changed, and no name: a price list may be the contract of another company. */
const nameless = new Set(['price_list', 'promotion'])

/** What companies are told of an event beside its type and id; null when that is nothing at all, as for nouns that are not above. */
export function toldToCompanies({ type, companyId, payload }: Event): Record<string, unknown> | null {
  const [noun = ''] = type.split('.')
  if (owned.has(noun)) return companyId === null ? null : payload
  if (nameless.has(noun)) return {}
  if (!open.has(noun)) return null
  // A partner that knew the product asks for it, and finds none.
  return payload['status'] === 'DRAFT' ? {} : payload
}
