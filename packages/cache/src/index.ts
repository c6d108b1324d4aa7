export { createCache, noCache, tagOf, type Cache, type CacheEntry, type CacheTags, type ReadOptions } from './cache.ts'
export { keptAnswersIn, type Answer, type KeptAnswers } from './kept-answers.ts'
