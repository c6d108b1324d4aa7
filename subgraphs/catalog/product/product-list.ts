import { badInput, parsePage, requireRowId, toConnection } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import { sql } from 'kysely'
import { selectLeafIds } from '../category/category.repository.ts'
import type { CatalogContext } from '../context.ts'
import type { QueryProductsArgs } from '../generated/resolvers.ts'
import { hydrate } from '../hydrate.ts'
import {
  countProductsInScope,
  selectProductPage,
  selectProductPageBySpec,
  type PlainSort,
} from './product-list.repository.ts'
import { isStaff, visibleTo } from './product-visibility.ts'
import { readFilters, requireAttribute } from './spec-filter.ts'

/** A page of products: filtered and sorted by indexes, stable while products are added. */
export async function listProducts(args: Partial<QueryProductsArgs>, { loaders, read, viewer }: CatalogContext) {
  if (args.status && !isStaff(viewer)) throw badInput('`status` is for the distributor’s staff.')
  const page = parsePage(args)
  const db = await read()
  const categoryId = args.categoryId ? requireRowId(args.categoryId, 'Category') : null
  const scope = {
    leafIds: categoryId === null ? null : await selectLeafIds(db, categoryId),
    conditions: [
      args.status ? sql<boolean>`p.status = ${args.status}` : visibleTo(viewer),
      ...(await readFilters(db, args.filter ?? [], categoryId)),
    ],
  }
  const order = args.sort?.direction === 'DESC' ? 'desc' : 'asc'
  const positions = await readingList(async () => {
    if (args.sort?.by !== 'SPEC') return selectProductPage(db, scope, plainSort(args.sort?.by), order, page)
    if (!args.sort.specKey) throw badInput('A sort by SPEC needs `specKey`.')
    const { key, type } = await requireAttribute(db, args.sort.specKey, categoryId)
    const kind = type === 'NUMBER' || type === 'RANGE' ? 'number' : 'text'
    return selectProductPageBySpec(db, scope, { key, kind }, order, page)
  })
  const connection = toConnection(positions, page, ({ sortKey, id }) => [sortKey, id])
  return { ...(await hydrate(connection, loaders.productById)), totalCount: () => countProductsInScope(db, scope) }
}

const plainSort = (by: 'RELEVANCE' | PlainSort | undefined): PlainSort =>
  by === undefined || by === 'RELEVANCE' ? 'NAME' : by
