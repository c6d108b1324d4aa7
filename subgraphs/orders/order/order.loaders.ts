import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import {
  selectEventsOfOrders,
  selectLinesOfOrders,
  selectOrderLines,
  selectOrders,
  selectTaxesOfOrders,
  selectTransitions,
} from './order.repository.ts'
import { selectLinesOfRefunds, selectRefundsOfOrders } from './refund.repository.ts'

export const createOrderLoaders = ({ read, viewer }: LoaderSource) => ({
  /** Those that the viewer may see. What follows is asked of orders that were seen. */
  orderById: loadById(async (ids) => selectOrders(await read(), ids, viewer)),
  orderLineById: loadById(async (ids) => selectOrderLines(await read(), ids)),
  linesByOrder: loadMany(
    async (ids) => selectLinesOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  eventsByOrder: loadMany(
    async (ids) => selectEventsOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  taxesByOrder: loadMany(
    async (ids) => selectTaxesOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  refundsByOrder: loadMany(
    async (ids) => selectRefundsOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  linesByRefund: loadMany(
    async (ids) => selectLinesOfRefunds(await read(), ids),
    ({ refundId }) => refundId,
  ),
  transitionsByStatus: loadMany(
    async (statuses) => selectTransitions(await read(), statuses),
    ({ fromStatus }) => fromStatus,
  ),
})
