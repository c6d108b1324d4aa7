export { createCache, noCache, type Cache, type CacheEntry, type ReadOptions } from './cache.ts'
