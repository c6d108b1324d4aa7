import type { Database } from '@tensile/database'
import type { ObjectStore } from '@tensile/object-store'
import { startJobs, type JobLog, type Jobs } from '@tensile/subgraph'
import { cartCrontab, cartTasks } from './cart/cart.jobs.ts'
import { documentCrontab, documentTasks } from './document/document.jobs.ts'
import type { DB } from './generated/database.ts'
import { orderCrontab, orderTasks } from './order/order.jobs.ts'
import { paymentCrontab, paymentTasks } from './payment/payment.jobs.ts'
import type { Payments } from './payment/payments.ts'
import { reservationCrontab, reservationTasks } from './reservation/reservation.jobs.ts'

export interface OrderJobOptions {
  /** Of the primary, with the role that writes. */
  databaseUrl: string
  database: Database<DB>
  payments: Payments
  documentStore: ObjectStore
  /** An order that was not approved by then is cancelled. */
  approvalDays: number
  log: JobLog
}

/** The jobs of orders. */
export const startOrderJobs = ({
  databaseUrl,
  database,
  payments,
  documentStore,
  approvalDays,
  log,
}: OrderJobOptions): Jobs =>
  startJobs({
    schema: 'orders_jobs',
    databaseUrl,
    database,
    log,
    crontab: [cartCrontab, documentCrontab, orderCrontab, paymentCrontab, reservationCrontab],
    tasks: {
      ...cartTasks(database),
      ...documentTasks(database, documentStore),
      ...orderTasks(database, approvalDays),
      ...paymentTasks(payments, log),
      ...reservationTasks(database),
    },
  })
