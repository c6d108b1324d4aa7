import { loadById, loadMany, loadPages, loadValue } from '@tensile/subgraph'
import type { KeysetPage } from '@tensile/database'
import type { LoaderSource } from '../loaders.ts'
import {
  countFamilies,
  countProducts,
  selectCategories,
  selectChildren,
  selectFamilyPages,
} from './category.repository.ts'

export const createCategoryLoaders = ({ read }: LoaderSource) => ({
  categoryById: loadById(async (ids) => selectCategories(await read(), ids)),
  childrenOfCategory: loadMany(
    async (ids) => selectChildren(await read(), ids),
    (row) => row.parentId ?? '',
  ),
  productCountOfCategory: loadValue(async (ids) => countProducts(await read(), ids), 0),
  familyCountOfCategory: loadValue(async (ids) => countFamilies(await read(), ids), 0),
  familyPageOfCategory: loadPages(
    async (ids, page: KeysetPage) => selectFamilyPages(await read(), ids, page),
    (row) => row.rootId,
  ),
})
