import type { Viewer } from '@tensile/identity'
import type { CachedReads } from '@tensile/subgraph'
import { createAttributeLoaders } from './attribute/attribute.loaders.ts'
import { createBrandLoaders } from './brand/brand.loaders.ts'
import { createCategoryLoaders } from './category/category.loaders.ts'
import type { Reader } from './context.ts'
import type { DB } from './generated/database.ts'
import { createFamilyLoaders } from './family/family.loaders.ts'
import { createMediaLoaders } from './media/media.loaders.ts'
import { createProductLoaders } from './product/product.loaders.ts'
import { createSynonymLoaders } from './synonym/synonym.loaders.ts'

/** What a loader needs: where to read, and for whom. */
export interface LoaderSource {
  viewer: Viewer | null
  read(): Promise<Reader>
  /** Through the cache, where cache-manifest.ts has an entry. */
  cached: CachedReads<DB>
}

export type Loaders = ReturnType<typeof createLoaders>

export const createLoaders = (source: LoaderSource) => ({
  ...createAttributeLoaders(source),
  ...createBrandLoaders(source),
  ...createCategoryLoaders(source),
  ...createFamilyLoaders(source),
  ...createMediaLoaders(source),
  ...createProductLoaders(source),
  ...createSynonymLoaders(source),
})
