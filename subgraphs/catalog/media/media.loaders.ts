import { loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectMediaOfProducts } from './media.repository.ts'

export const createMediaLoaders = ({ read }: LoaderSource) => ({
  mediaOfProduct: loadMany(
    async (ids) => selectMediaOfProducts(await read(), ids),
    (row) => row.productId,
  ),
})
