import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectPayments, selectPaymentsOfOrders } from './payment.repository.ts'

export const createPaymentLoaders = ({ read }: LoaderSource) => ({
  paymentById: loadById(async (ids) => selectPayments(await read(), ids)),
  /** By row id of the order, oldest first. */
  paymentsByOrder: loadMany(
    async (orderIds) => selectPaymentsOfOrders(await read(), orderIds),
    ({ orderId }) => orderId,
  ),
})
