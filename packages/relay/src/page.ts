import { badInput } from './bad-input.ts'
import { decodeCursor, type CursorKey } from './cursor.ts'

/** The paging arguments of a connection field, as GraphQL hands them over. */
export interface PageArgs {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

/** What a repository needs to read one page by keyset. */
export interface Page {
  /** Rows to show. */
  size: number
  /** Rows to fetch: one more than `size` tells whether there is a further page. */
  limit: number
  /** `backward` reads the reversed order from the cursor; `toConnection` turns the rows round again. */
  direction: 'forward' | 'backward'
  /** Sort key of the row to start behind, null at the very start (or end, backwards). */
  cursor: CursorKey | null
}

export interface PageLimits {
  defaultFirst: number
  maxFirst: number
}

/**
 * Checks paging arguments: `first` with `after`, or `last` with `before`.
 * @throws GraphQLError BAD_USER_INPUT that names the cap, the two arguments that do not go together, or the bad cursor.
 */
export function parsePage(
  { first, after, last, before }: PageArgs,
  { defaultFirst, maxFirst }: PageLimits = { defaultFirst: 24, maxFirst: 100 },
): Page {
  const backward = isGiven(last) || isGiven(before)
  if (backward && (isGiven(first) || isGiven(after))) {
    throw badInput('Page forwards with `first` and `after`, or backwards with `last` and `before`, not both.')
  }
  const name = backward ? 'last' : 'first'
  const size = (backward ? last : first) ?? defaultFirst
  if (size < 0) throw badInput(`\`${name}\` must not be negative, it is ${size}.`)
  if (size > maxFirst) throw badInput(`\`${name}\` is ${size}: at most ${maxFirst} can be read at once.`)
  const cursor = backward ? before : after
  return {
    size,
    limit: size + 1,
    direction: backward ? 'backward' : 'forward',
    cursor: isGiven(cursor) ? decodeCursor(cursor) : null,
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}
