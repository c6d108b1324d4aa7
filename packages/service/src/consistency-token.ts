/** Carries the log position of a caller's last write: a read with it never shows older data. */
export const consistencyTokenHeader = 'x-consistency-token'

/**
 * On answers of subgraphs to the gateway: everything in them was read from the database at this log position or a later one. With
 * `Cache-Control: max-age`, when something in them ends by itself sooner.
 */
export const readPositionHeader = 'x-read-position'

/** The token in a header or cookie, null when it is not one: PostgreSQL's text of a log position, "0/16B3748". */
export function parseConsistencyToken(text: unknown): string | null {
  return typeof text === 'string' && /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/i.test(text) ? text.toUpperCase() : null
}

/** The one of two tokens that stands for the later write. */
export function laterConsistencyToken(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return position(one) >= position(other) ? one : other
}

function position(token: string): bigint {
  const [high = '0', low = '0'] = token.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
