import type { Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { expireApprovals } from './order.repository.ts'

/** graphile-worker's crontab line: every hour. */
export const orderCrontab = '37 * * * * expire-approvals ?max=1&jobKey=expire-approvals'

const BATCH = 100

/** The task of that line. */
export const orderTasks = (database: Database<DB>, approvalDays: number) => ({
  'expire-approvals': async () => {
    const caller = { actor: 'job:expire-approvals', requestId: '' }
    let expired = BATCH
    while (expired === BATCH) {
      expired = (await database.write(caller, (trx) => expireApprovals(trx, approvalDays, BATCH))).result
    }
  },
})
