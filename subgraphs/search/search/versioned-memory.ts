import { LRUCache } from 'lru-cache'

interface Versioned<Value> {
  /** The version of everything that the value was made of; null when it may change without one. */
  version: string | null
  value: Value
}

/**
 * Remembers what was read or counted, with the version of documents and vocabulary that it was made of: each search reads the version, so
 * what is answered is what would be read now. `make` tells the version that it saw. What is being made is waited for.
 */
export type VersionedMemory<Value> = (
  key: string,
  version: string,
  make: () => Promise<Versioned<Value>>,
) => Promise<Value>

/** Forgets what was not asked for longest when all values together weigh more than `weightMax`. */
export function createVersionedMemory<Value>(
  weigh: (value: Value) => number,
  weightMax: number,
): VersionedMemory<Value> {
  const remembered = new LRUCache<string, Versioned<Value>>({
    maxSize: weightMax,
    sizeCalculation: ({ value }) => weigh(value),
  })
  const making = new Map<string, Promise<Versioned<Value>>>()
  return async (key, version, make) => {
    const known = remembered.get(key)
    if (known?.version === version) return known.value
    const now = `${version} ${key}`
    const result = making.get(now) ?? make().finally(() => making.delete(now))
    making.set(now, result)
    const made = await result
    if (made.version !== null) remembered.set(key, made)
    return made.value
  }
}
