import DataLoader from 'dataloader'
import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { visibleTo } from './product-visibility.ts'
import { selectProducts, selectProductsBySku, type ProductRow } from './product.repository.ts'
import { selectSpecs } from './spec.repository.ts'

export const createProductLoaders = ({ read, viewer }: LoaderSource) => ({
  productById: loadById(async (ids) => selectProducts(await read(), ids, visibleTo(viewer))),
  productBySku: new DataLoader<string, ProductRow | null>(async (skus) => {
    const rows = await selectProductsBySku(await read(), skus, visibleTo(viewer))
    const bySku = new Map(rows.map((row) => [row.sku.toUpperCase(), row]))
    return skus.map((sku) => bySku.get(sku.toUpperCase()) ?? null)
  }),
  specsOfProduct: loadMany(
    async (ids) => selectSpecs(await read(), ids),
    (row) => row.productId,
  ),
})
