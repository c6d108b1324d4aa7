import type { Cache } from '@tensile/cache'
import { followEvents, type Database, type Following } from '@tensile/database'

/** Which events drop which entries, by the noun of their type: "price" of "price.updated". */
export interface DropRules {
  /** Names the reader of events. */
  reader: string
  /** Events of a product that drop what is kept of it alone. */
  ofProduct: readonly string[]
  tagOfProduct: (productId: string) => string
  /** Events that drop all. */
  ofAll: readonly string[]
  tagOfAll: string
}

/** Drops what events say has changed, for as long as the process lives. */
export function dropOnEvents<Tables>(
  database: Database<Tables>,
  cache: Cache,
  { reader, ofProduct, tagOfProduct, ofAll, tagOfAll }: DropRules,
  onError: (error: unknown) => void,
): Following {
  const tagOf = (noun: string, entityId: string) =>
    ofProduct.includes(noun) ? [tagOfProduct(entityId)] : ofAll.includes(noun) ? [tagOfAll] : []
  return followEvents(
    database,
    reader,
    (events, _trx, position) =>
      cache.drop(
        events.flatMap(({ type, entityId }) => tagOf(type.split('.')[0] ?? '', entityId)),
        position,
      ),
    onError,
  )
}
