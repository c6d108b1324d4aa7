import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Session } from '../generated/database.ts'

export type SessionRow = Selectable<Session> & {
  /** The latest token replaced the one before it less than `forgivenSeconds` ago. */
  isJustRotated: boolean
  isExpired: boolean
}

export async function insertSession(
  trx: Writer,
  {
    id,
    userAccountId,
    tokenHash,
    lifetimeDays,
  }: { id: string; userAccountId: string; tokenHash: Buffer; lifetimeDays: number },
): Promise<void> {
  const expiresAt = sql<Date>`now() + make_interval(days => ${lifetimeDays})`
  await trx.insertInto('session').values({ id, userAccountId, tokenHash, expiresAt }).execute()
}

/** Locks the session, so that two uses of one token are decided one after the other. */
export async function lockSession(trx: Writer, id: string, forgivenSeconds: number): Promise<SessionRow | null> {
  const row = await trx
    .selectFrom('session')
    .selectAll()
    .select([
      sql<boolean>`clock_timestamp() < rotated_at + make_interval(secs => ${forgivenSeconds})`.as('isJustRotated'),
      sql<boolean>`now() >= expires_at`.as('isExpired'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function rotateSession(
  trx: Writer,
  id: string,
  tokenHash: Buffer,
  previousTokenHash: Buffer,
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ tokenHash, previousTokenHash, rotatedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** All sessions of the user of a session. */
export async function endSessionsBeside(trx: Writer, id: string): Promise<void> {
  await trx
    .updateTable('session')
    .set({ endReason: 'LOGOUT', endedAt: sql<Date>`now()` })
    .where('userAccountId', '=', (eb) =>
      eb
        .selectFrom('session as own')
        .select('own.userAccountId')
        .where('own.id', '=', id)
        .where('own.endedAt', 'is', null),
    )
    .where('endedAt', 'is', null)
    .execute()
}

/** Sessions that ended in the last seconds, whose access tokens may still be about. */
export async function selectEndedSessionIds(db: Reader, seconds: number): Promise<string[]> {
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where('endedAt', '>', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .execute()
  return rows.map(({ id }) => id)
}

/** For good: every refresh token of the session is worth nothing from now on. */
export async function endSession(trx: Writer, id: string, endReason: 'LOGOUT' | 'REUSE'): Promise<void> {
  await trx
    .updateTable('session')
    .set({ endReason, endedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}
