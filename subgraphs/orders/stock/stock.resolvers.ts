import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { OrdersContext } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { findWarehouseByCode } from '../warehouse/warehouse.repository.ts'
import { availableOf, toAvailability } from './availability.ts'
import {
  countMovements,
  countStock,
  findProductIdBySku,
  selectMovementPage,
  selectStockPage,
  type Place,
} from './stock.repository.ts'
import { adjustInventory, setStockPolicy, transferStock } from './stock.service.ts'

export const stockResolvers: Resolvers = {
  Query: {
    async stock(_, { sku = null, warehouse = null, status = null, ...args }, { read }) {
      const filter = { sku, warehouse, status }
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectStockPage(db, filter, page))
      return {
        ...toConnection(rows, page, (row) => [row.sku, row.warehouseId]),
        totalCount: () => countStock(db, filter),
      }
    },
    async stockMovements(_, { sku, warehouse, ...args }, { read }) {
      const page = parsePage(args)
      const db = await read()
      const place = {
        productId: (await findProductIdBySku(db, sku)) ?? NOWHERE,
        warehouseId: warehouse ? ((await findWarehouseByCode(db, warehouse))?.id ?? NOWHERE) : null,
      }
      const rows = await readingList(() => selectMovementPage(db, place, page))
      const totalCount = () => countMovements(db, place.productId, place.warehouseId)
      return { ...toConnection(rows, page, ({ id }) => [id]), totalCount }
    },
  },
  Mutation: {
    async adjustInventory(_, { input }, context) {
      const { result, userErrors } = await adjustInventory(input, context)
      return { stock: result && (await loadStock(result, context)), userErrors }
    },
    async transferStock(_, { input }, context) {
      const { result, userErrors } = await transferStock(input, context)
      const [from, to] = result
        ? await Promise.all([loadStock(result.from, context), loadStock(result.to, context)])
        : [null, null]
      return { from, to, userErrors }
    },
    async setStockPolicy(_, { input }, context) {
      const { result, userErrors } = await setStockPolicy(input, context)
      return { stock: result && (await loadStock(result, context)), userErrors }
    },
  },
  Product: {
    __resolveReference: (reference) => (rowIdOf(reference.id, 'Product') === null ? null : reference),
    async availability({ id: globalId }, _args, { loaders }) {
      const id = rowIdOf(globalId, 'Product')
      return id === null ? null : toAvailability(await loaders.stockByProduct.load(id))
    },
  },
  StockLocation: {
    product: ({ productId }) => ({ id: toGlobalId('Product', productId) }),
    async warehouse({ warehouseId }, _args, { loaders }) {
      return requireRow(await loaders.warehouseById.load(warehouseId))
    },
    available: availableOf,
    async incoming({ productId, warehouseId }, _args, { loaders }) {
      const incoming = await loaders.incomingByProduct.load(productId)
      return incoming.filter((row) => row.warehouseId === warehouseId)
    },
  },
  StockMovement: {
    id: ({ id }) => toGlobalId('StockMovement', id),
    async warehouse({ warehouseId }, _args, { loaders }) {
      return requireRow(await loaders.warehouseById.load(warehouseId))
    },
  },
}

/** What there is at a place. An adjustment to zero of what was never there leaves nothing to tell. */
export async function loadStock({ productId, warehouseId }: Place, { loaders }: OrdersContext) {
  const rows = await loaders.stockByProduct.load(productId)
  return rows.find((row) => row.warehouseId === warehouseId) ?? null
}

const NOWHERE = '0'

function requireRow<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a foreign key leads nowhere')
  return row
}
