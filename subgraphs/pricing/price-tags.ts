import type { Cache } from '@tensile/cache'
import { followEvents, type Database, type Event, type Following } from '@tensile/database'
import type { DB } from './generated/database.ts'

/** By what a price is dropped: what happens to the product's prices and terms, and to what many prices are made of. */
export const tagsOfPrice = (productId: string): string[] => [`price:${productId}`, 'prices']

export function tagsOfEvents(events: readonly Event[]): Set<string> {
  return new Set(
    events
      .map(({ type, entityType, entityId }) => {
        const [noun = ''] = type.split('.')
        if (ofOne.has(noun) && entityType === 'Product') return `price:${entityId}`
        return ofMany.has(noun) ? 'prices' : null
      })
      .filter((tag) => tag !== null),
  )
}

const ofOne = new Set(['price', 'sales_terms', 'product'])
const ofMany = new Set(['price_list', 'promotion', 'tax_rate', 'company', 'family', 'category'])

/** Drops what events say has changed, for as long as the process lives. */
export const dropOnEvents = (database: Database<DB>, cache: Cache, onError: (error: unknown) => void): Following =>
  followEvents(database, 'price cache', (events, _trx, position) => cache.drop(tagsOfEvents(events), position), onError)
