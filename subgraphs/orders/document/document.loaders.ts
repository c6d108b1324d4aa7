import { loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectDocumentsOfOrders } from './document.repository.ts'

export const createDocumentLoaders = ({ read }: LoaderSource) => ({
  documentsByOrder: loadMany(
    async (ids) => selectDocumentsOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
})
