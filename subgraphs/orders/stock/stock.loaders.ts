import { loadMany } from '@tensile/subgraph'
import { selectIncomingOfProducts } from '../incoming/incoming.repository.ts'
import type { LoaderSource } from '../loaders.ts'
import { selectStockOfProducts } from './stock.repository.ts'

export const createStockLoaders = ({ read }: LoaderSource) => ({
  stockByProduct: loadMany(
    async (ids) => selectStockOfProducts(await read(), ids),
    ({ productId }) => productId,
  ),
  incomingByProduct: loadMany(
    async (ids) => selectIncomingOfProducts(await read(), ids),
    ({ productId }) => productId,
  ),
})
