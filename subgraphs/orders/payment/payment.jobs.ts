import type { PaymentLog } from './payment-log.ts'
import type { Payments } from './payments.ts'

/** graphile-worker's crontab line: every minute; a run that nobody was there for is left to the next one. */
export const paymentCrontab = '* * * * * reconcile-payments ?max=1&jobKey=reconcile-payments'

/** The task of that line. */
export const paymentTasks = (payments: Payments, log: PaymentLog) => ({
  'reconcile-payments': async () => {
    const worked = await payments.reconcile()
    if (Object.values(worked).some((count) => count > 0)) log.info(worked, 'payments reconciled')
  },
})
