import type { Cache } from '@tensile/cache'
import { followEvents, type Database, type Event, type Following } from '@tensile/database'
import type { DB } from './generated/database.ts'

/** By what an entry about a product is dropped: what happens to the product, and to what all products may have of others. */
export const tagsOfProduct = (id: string): string[] => [`product:${id}`, 'catalog']

/** Families, brands, categories and definitions change seldom, and any number of products with them: they drop all. */
export function tagsOfEvents(events: readonly Event[]): Set<string> {
  return new Set(
    events
      .map(({ entityType, entityId }) =>
        entityType === 'Product' ? `product:${entityId}` : catalogTypes.has(entityType) ? 'catalog' : null,
      )
      .filter((tag) => tag !== null),
  )
}

const catalogTypes = new Set(['Family', 'Brand', 'Category', 'AttributeDefinition'])

/** Drops what events say has changed, for as long as the process lives. */
export const dropOnEvents = (database: Database<DB>, cache: Cache, onError: (error: unknown) => void): Following =>
  followEvents(
    database,
    'catalog cache',
    (events, _trx, position) => cache.drop(tagsOfEvents(events), position),
    onError,
  )
