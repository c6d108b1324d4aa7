import type { KeysetPage } from '@tensile/database'
import { loadById, loadPages, loadValue } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { visibleTo } from '../product/product-visibility.ts'
import { countProductsOfFamilies, selectFamilies, selectProductPages } from './family.repository.ts'

export const createFamilyLoaders = ({ read, viewer }: LoaderSource) => ({
  familyById: loadById(async (ids) => selectFamilies(await read(), ids)),
  productPageOfFamily: loadPages(
    async (ids, page: KeysetPage) => selectProductPages(await read(), ids, page, visibleTo(viewer)),
    (row) => row.familyId,
  ),
  productCountOfFamily: loadValue(async (ids) => countProductsOfFamilies(await read(), ids, visibleTo(viewer)), 0),
})
