import { deserialize, serialize } from 'node:v8'
import { isNewer } from '@tensile/database'
import { cacheReads } from '@tensile/telemetry'
import type { Redis } from 'ioredis'
import { dropKey } from './drop-key.ts'

/** A whole answer, the same for everybody. */
export interface Answer {
  body: Uint8Array
  /** Changes with the body. */
  etag: string
}

export interface KeptAnswers {
  /** Null for one that is not there, that was dropped, or that is older than `mustHaveSeen`. */
  find(key: string, mustHaveSeen: string | null): Promise<(Answer & { secondsLeft: number }) | null>
  /** `position`: everything in it was read there or later. Does nothing while Redis is out of reach. */
  keep(
    key: string,
    answer: Answer,
    moment: { position: string; tags: Iterable<string>; seconds: number },
  ): Promise<void>
}

/**
 * Whole answers in Redis, dropped by the same drops as entries of the cache, and by the same rule: an answer counts as long as none
 * of its tags was dropped at a later position of the log than it was read at. Who made it before a change can't put it back.
 */
export function keptAnswersIn(redis: Redis): KeptAnswers {
  async function look(key: string, mustHaveSeen: string | null) {
    const [[, bytes] = [], [, msLeft] = []] =
      (await redis.pipeline().getBuffer(answerKey(key)).pttl(answerKey(key)).exec()) ?? []
    if (!Buffer.isBuffer(bytes) || typeof msLeft !== 'number' || msLeft <= 0) return 'miss'
    const { position, tags, ...answer } = deserialize(bytes) as Kept // as `keep` wrote it
    const drops = tags.length > 0 ? await redis.mget(tags.map(dropKey)) : []
    const isOld = [mustHaveSeen, ...drops].some((limit) => limit !== null && isNewer(limit, position))
    return isOld ? 'stale' : { ...answer, secondsLeft: Math.floor(msLeft / 1_000) }
  }

  return {
    async find(key, mustHaveSeen) {
      const found = await look(key, mustHaveSeen).catch(() => 'unavailable' as const)
      cacheReads.inc({ cache: 'answers', result: typeof found === 'string' ? found : 'hit' })
      return typeof found === 'string' ? null : found
    },
    async keep(key, answer, { position, tags, seconds }) {
      const kept: Kept = { ...answer, position, tags: [...tags] }
      await redis.set(answerKey(key), serialize(kept), 'EX', seconds).catch(() => {})
    },
  }
}

interface Kept extends Answer {
  position: string
  tags: string[]
}

const answerKey = (key: string) => `tensile:answer:${key}`
