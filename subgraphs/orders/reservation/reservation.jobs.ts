import type { Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { expireHolds } from './reservation.repository.ts'

/** graphile-worker's crontab line: every minute. Until then a hold that is over counts on, for nobody's harm. */
export const reservationCrontab = '* * * * * expire-stock-holds ?max=1&jobKey=expire-stock-holds'

const BATCH = 1_000

/** The task of that line. */
export const reservationTasks = (database: Database<DB>) => ({
  'expire-stock-holds': async () => {
    const caller = { actor: 'job:expire-stock-holds', requestId: '' }
    let expired = BATCH
    while (expired === BATCH) expired = (await database.write(caller, (trx) => expireHolds(trx, BATCH))).result
  },
})
