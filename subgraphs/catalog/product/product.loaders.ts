import DataLoader from 'dataloader'
import { cacheManifest } from '../cache-manifest.ts'
import type { LoaderSource } from '../loaders.ts'
import { visibleTo } from './product-visibility.ts'
import { selectProducts, selectProductsBySku, type ProductRow } from './product.repository.ts'
import { selectSpecs, type SpecRow } from './spec.repository.ts'

export const createProductLoaders = ({ read, cached, viewer }: LoaderSource) => ({
  productById: new DataLoader<string, ProductRow | null>(async (ids) => {
    const rows = await cached<string, ProductRow>({
      entry: cacheManifest.product,
      keys: ids,
      keyOf: (id) => id,
      idOf: (id) => id,
      select: async (db, missing) =>
        new Map((await selectProducts(db, missing, visibleTo(viewer))).map((row) => [row.id, row])),
    })
    return ids.map((id) => rows.get(id) ?? null)
  }),
  productBySku: new DataLoader<string, ProductRow | null>(async (skus) => {
    const rows = await selectProductsBySku(await read(), skus, visibleTo(viewer))
    const bySku = new Map(rows.map((row) => [row.sku.toUpperCase(), row]))
    return skus.map((sku) => bySku.get(sku.toUpperCase()) ?? null)
  }),
  specsOfProduct: new DataLoader<string, SpecRow[]>(async (ids) => {
    const rows = await cached<string, SpecRow[]>({
      entry: cacheManifest.specs,
      keys: ids,
      keyOf: (id) => id,
      idOf: (id) => id,
      select: async (db, missing) => Map.groupBy(await selectSpecs(db, missing), (row) => row.productId),
    })
    return ids.map((id) => rows.get(id) ?? [])
  }),
})
