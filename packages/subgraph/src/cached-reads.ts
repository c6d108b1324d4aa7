import type { Cache, ReadOptions } from '@tensile/cache'
import type { Database } from '@tensile/database'
import type { Kysely } from 'kysely'
import type { SubgraphContext } from './subgraph-context.ts'

/** What the cache needs to know, but for whom it is and how the database is read. */
export interface CachedRead<Tables, Key, Value> extends Pick<
  ReadOptions<Key, Value>,
  'entry' | 'keys' | 'keyOf' | 'idOf' | 'holds'
> {
  select: (db: Kysely<Tables>, keys: readonly Key[]) => Promise<Map<Key, Value>>
}

/** Reads through the cache for one request, which sees its own writes. */
export type CachedReads<Tables> = <Key, Value>(read: CachedRead<Tables, Key, Value>) => Promise<Map<Key, Value>>

export function cachedReads<Tables>(
  request: Pick<SubgraphContext, 'consistencyToken'>,
  database: Database<Tables>,
  cache: Cache,
): CachedReads<Tables> {
  return ({ select, ...options }) => {
    const mustHaveSeen = request.consistencyToken()
    return cache.readThrough({
      ...options,
      mustHaveSeen,
      async read(keys) {
        const db = await database.reader(mustHaveSeen)
        const position = database.position()
        return { values: await select(db, keys), position }
      },
    })
  }
}
