import type { Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { sweepCarts } from './cart.repository.ts'

/** graphile-worker's crontab line: every hour. */
export const cartCrontab = '17 * * * * sweep-carts ?max=1&jobKey=sweep-carts'

/** The task of that line. */
export const cartTasks = (database: Database<DB>) => ({
  'sweep-carts': async () => {
    await database.write({ actor: 'job:sweep-carts', requestId: '' }, (trx) => sweepCarts(trx, 10_000))
  },
})
