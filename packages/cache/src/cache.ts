import { deserialize, serialize } from 'node:v8'
import { isNewer } from '@tensile/database'
import { cacheReads } from '@tensile/telemetry'
import { Redis } from 'ioredis'
import { dropKey } from './drop-key.ts'

/** By tag ("product:{id}") the events that drop what has it, by the noun of their type: "product" of "product.updated". */
export type CacheTags = Readonly<Record<string, readonly string[]>>

export const tagOf = (tag: string, id: string): string => tag.replace('{id}', id)

/** What a subgraph says of an entry in its cache-manifest.ts: the API guide is made of it. */
export interface CacheEntry<Tags extends CacheTags = CacheTags> {
  /** Part of the key: "product". */
  name: string
  lifetimeSeconds: number
  /** Who sees what: the same for all, or by company, role, ... */
  scope: string
  /** What drops it, with `{id}` for what it is of. */
  tags: readonly (keyof Tags & string)[]
}

export interface ReadOptions<Key, Value> {
  entry: CacheEntry
  keys: readonly Key[]
  keyOf: (key: Key) => string
  /** Of what a key is of, for its tags. */
  idOf: (key: Key) => string
  /** Does a value still hold at this instant? Left out: until an event drops it. */
  holds?: (value: Value) => boolean
  /** The log position that the caller must see; null for any. */
  mustHaveSeen: string | null
  /** Reads what is not in the cache. `position`: whatever it reads is at least as new. Missing keys are not kept. */
  read: (keys: readonly Key[]) => Promise<{ values: Map<Key, Value>; position: string }>
}

export interface Cache {
  /** Values by key, from the cache or by `read`. */
  readThrough<Key, Value>(options: ReadOptions<Key, Value>): Promise<Map<Key, Value>>
  /** From now on no entry with one of the tags counts that was read before `position`. Throws when that can't be said. */
  drop(tags: Iterable<string>, position: string): Promise<void>
  close(): void
}

/** Nothing is kept: without a Redis. */
export const noCache: Cache = {
  readThrough: async ({ keys, read }) => (await read(keys)).values,
  drop: async () => {},
  close: () => {},
}

/**
 * Cache-aside in Redis. Every entry says at which log position it was read, and every drop says from which position on
 * entries count: one that was read from a replica older than the last drop never counts, whenever it was written. A caller
 * that must see its own write gets no older entry. While Redis is out of reach, everything is read from the database.
 */
export function createCache(redisUrl: string): Cache {
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, commandTimeout: timeoutMs, maxRetriesPerRequest: 0 })
  redis.on('error', () => {}) // it comes back by itself

  async function look<Key, Value>({ entry, keys, keyOf, idOf, holds, mustHaveSeen }: ReadOptions<Key, Value>) {
    const tagsOf = (key: Key) => entry.tags.map((tag) => tagOf(tag, idOf(key)))
    const tags = [...new Set(keys.flatMap(tagsOf))]
    const found = await redis.mgetBuffer(...keys.map((key) => entryKey(entry, keyOf(key))), ...tags.map(dropKey))
    const drops = new Map(tags.map((tag, index) => [tag, found[keys.length + index]?.toString() ?? null]))
    const hits = new Map<Key, Value>()
    keys.forEach((key, index) => {
      const bytes = found[index]
      if (!bytes) return count(entry, 'miss')
      const { position, value } = deserialize(bytes) as { position: string; value: Value } // as `keep` wrote it
      const limits = [mustHaveSeen, ...tagsOf(key).map((tag) => drops.get(tag) ?? null)]
      const isOld = limits.some((limit) => limit !== null && isNewer(limit, position))
      if (isOld || holds?.(value) === false) return count(entry, 'stale')
      count(entry, 'hit')
      hits.set(key, value)
    })
    return hits
  }

  async function keep<Key, Value>(
    { entry, keyOf }: ReadOptions<Key, Value>,
    values: Map<Key, Value>,
    position: string,
  ) {
    const batch = redis.pipeline()
    for (const [key, value] of values) {
      batch.set(entryKey(entry, keyOf(key)), serialize({ position, value }), 'EX', entry.lifetimeSeconds)
    }
    await batch.exec()
  }

  return {
    async readThrough(options) {
      if (options.keys.length === 0) return new Map()
      const hits = await look(options).catch(() => {
        count(options.entry, 'unavailable')
        return null
      })
      const missing = options.keys.filter((key) => !hits?.has(key))
      if (missing.length === 0) return hits ?? new Map()
      const { values, position } = await options.read(missing)
      if (hits && values.size > 0) void keep(options, values, position).catch(() => {})
      return new Map([...(hits ?? []), ...values])
    },
    async drop(tags, position) {
      const batch = redis.pipeline()
      for (const tag of new Set(tags)) batch.set(dropKey(tag), position, 'EX', dropSeconds)
      const results = (await batch.exec()) ?? []
      const failed = results.find(([error]) => error !== null)
      if (failed) throw new Error('a drop was not taken', { cause: failed[0] })
    },
    close: () => redis.disconnect(),
  }
}

const timeoutMs = 200
/** Longer than any entry lives. */
const dropSeconds = 600

const entryKey = ({ name }: CacheEntry, key: string) => `tensile:entry:${name}:${key}`
const count = ({ name }: CacheEntry, result: string) => cacheReads.inc({ cache: name, result })
