import { laterConsistencyToken, parseConsistencyToken, readPositionHeader } from '@tensile/service'

/** How new what was read is. */
export interface ReadMoment {
  /** All of it was read at this position of the database's log or later; null when that is not known. */
  position: string | null
  /** Seconds after which something of it ends by itself, as a promotion does; Infinity when nothing is known to. */
  holdsSeconds: number
}

/** What a subgraph says of its answer. */
export function readMomentOf(headers: Record<string, string | string[] | undefined>): ReadMoment {
  const [, seconds] = /^max-age=(\d+)$/.exec(String(headers['cache-control'] ?? '')) ?? []
  return {
    position: parseConsistencyToken(headers[readPositionHeader]),
    holdsSeconds: seconds === undefined ? Infinity : Number(seconds),
  }
}

/** Of what is made of both. */
export function olderOf(one: ReadMoment, other: ReadMoment): ReadMoment {
  return {
    position: olderPosition(one.position, other.position),
    holdsSeconds: Math.min(one.holdsSeconds, other.holdsSeconds),
  }
}

function olderPosition(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null
  return laterConsistencyToken(one, other) === one ? other : one
}
