import pg from 'pg'

/** serialization_failure, deadlock_detected. */
const LOST = ['40001', '40P01']
/** lock_not_available. */
const WAITED_TOO_LONG = '55P03'

/** The transaction lost to another and was rolled back: nothing of it was done, and the same may succeed at once. */
export const hasLost = (error: unknown): boolean => error instanceof pg.DatabaseError && LOST.includes(error.code ?? '')

/** Others hold what it needs. Nothing of it was done, and the same may succeed in a moment. */
export const isContention = (error: unknown): boolean =>
  hasLost(error) || (error instanceof pg.DatabaseError && error.code === WAITED_TOO_LONG)
