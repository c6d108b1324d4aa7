import pg from 'pg'

/** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. */
const ENDED = ['57P01', '57P02', '57P03', '53300']
const NO_WAY_THERE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']
/** pg gives these no code. */
const BROKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** The database does not answer, or stopped to. A transaction that was under way may have been committed, or not. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof pg.DatabaseError) return ENDED.includes(code) || code.startsWith('08')
  return NO_WAY_THERE.includes(code) || BROKEN.test(error.message)
}
