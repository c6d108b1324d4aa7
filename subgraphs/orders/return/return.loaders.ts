import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectLinesOfReturns, selectReturns, selectReturnsOfOrders } from './return.repository.ts'

export const createReturnLoaders = ({ read, viewer }: LoaderSource) => ({
  /** Those of orders that the viewer may see. */
  returnById: loadById(async (ids) => selectReturns(await read(), ids, viewer)),
  returnsByOrder: loadMany(
    async (ids) => selectReturnsOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  linesByReturn: loadMany(
    async (ids) => selectLinesOfReturns(await read(), ids),
    ({ returnRequestId }) => returnRequestId,
  ),
})
