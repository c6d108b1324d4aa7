import { keyset, type KeysetPage } from '@tensile/database'
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { StockMovement, StockPolicy } from '../generated/database.ts'
import type { StockStatus } from '../generated/resolvers.ts'

/** A product in a warehouse. */
export interface Place {
  productId: string
  warehouseId: string
}

/** What there is of a product in a warehouse. */
export interface StockRow extends Place {
  onHand: number
  reserved: number
  backorderLimit: number
  lowStockThreshold: number
}

export type MovementRow = Selectable<StockMovement>

const stockRow = sql`
  s.product_id, s.warehouse_id, s.on_hand, s.reserved, s.backorder_limit, coalesce(p.low_stock_threshold, 0) as low_stock_threshold`
const stockTables = sql`
  stock s join warehouse w on w.id = s.warehouse_id
  left join stock_policy p on p.product_id = s.product_id and p.warehouse_id = s.warehouse_id`

/** All stock of these products, each in the order in which its warehouses ship. */
export async function selectStockOfProducts(db: Reader, productIds: readonly string[]): Promise<StockRow[]> {
  const { rows } = await sql<StockRow>`
    select ${stockRow} from ${stockTables} where s.product_id = any (${productIds}) order by w.priority, w.id`.execute(
    db,
  )
  return rows
}

export interface StockFilter {
  /** What SKUs begin with. */
  sku: string | null
  /** Code of the warehouse. */
  warehouse: string | null
  status: StockStatus | null
}

export type StockPageRow = StockRow & { sku: string }

/** One page of the list of stock, by SKU. */
export async function selectStockPage(db: Reader, filter: StockFilter, page: KeysetPage): Promise<StockPageRow[]> {
  const { after, order } = keyset(
    [
      { column: sql`upper(product.sku)`, type: 'text' },
      { column: sql`s.warehouse_id`, type: 'bigint' },
    ],
    page,
  )
  const { rows } = await sql<StockPageRow>`
    select ${stockRow}, upper(product.sku) as sku from ${stockTables} join product on product.id = s.product_id
    where ${matches(filter)} and ${after} order by ${order} limit ${page.limit}`.execute(db)
  return rows
}

export async function countStock(db: Reader, filter: StockFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${stockTables} join product on product.id = s.product_id
    where ${matches(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

const matches = ({ sku, warehouse, status }: StockFilter) => sql`
  (${sku}::text is null or starts_with(upper(product.sku), upper(${sku})))
  and (${warehouse}::text is null or w.code = ${warehouse})
  and (${status}::text is null or ${status} = case
    when s.on_hand - s.reserved > coalesce(p.low_stock_threshold, 0) then 'IN_STOCK'
    when s.on_hand - s.reserved > 0 then 'LOW'
    when s.on_hand + s.backorder_limit - s.reserved > 0 then 'BACKORDER' else 'OUT_OF_STOCK' end)`

/** The ledger of a product, newest first. */
export function selectMovementPage(
  db: Reader,
  { productId, warehouseId }: { productId: string; warehouseId: string | null },
  page: KeysetPage,
): Promise<MovementRow[]> {
  const { after, order } = keyset([{ column: sql`id`, type: 'bigint' }], page, 'desc')
  return movementsOf(db, productId, warehouseId).selectAll().where(after).orderBy(order).limit(page.limit).execute()
}

export async function countMovements(db: Reader, productId: string, warehouseId: string | null): Promise<number> {
  const { count } = await movementsOf(db, productId, warehouseId)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const movementsOf = (db: Reader, productId: string, warehouseId: string | null) =>
  db
    .selectFrom('stockMovement')
    .where('productId', '=', productId)
    .$if(warehouseId !== null, (query) => query.where('warehouseId', '=', warehouseId))

export async function findProductIdBySku(db: Reader, sku: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from product where upper(sku) = upper(${sku})`.execute(db)
  return rows[0]?.id ?? null
}

/** Keeps all others from these places until the end of the transaction, and tells what is there. Nothing there: zeros. */
export async function lockStock(trx: Writer, places: readonly Place[]): Promise<StockRow[]> {
  const productIds = places.map(({ productId }) => productId)
  const warehouseIds = places.map(({ warehouseId }) => warehouseId)
  await sql`select orders.lock_stock(${productIds}::bigint[], ${warehouseIds}::bigint[])`.execute(trx)
  const { rows } = await sql<StockRow>`
    select place.product_id, place.warehouse_id, coalesce(s.on_hand, 0) as on_hand, coalesce(s.reserved, 0) as reserved,
      coalesce(s.backorder_limit, 0) as backorder_limit, 0 as low_stock_threshold
    from unnest(${productIds}::bigint[], ${warehouseIds}::bigint[]) with ordinality place (product_id, warehouse_id, n)
    left join stock s using (product_id, warehouse_id) order by n`.execute(trx)
  return rows
}

/** Writes to the ledger, whose trigger changes the stock. */
export const insertMovements = (trx: Writer, movements: readonly Insertable<StockMovement>[]) =>
  trx.insertInto('stockMovement').values(movements).execute()

export const lockPolicy = (trx: Writer, { productId, warehouseId }: Place) =>
  trx
    .selectFrom('stockPolicy')
    .selectAll()
    .where('productId', '=', productId)
    .where('warehouseId', '=', warehouseId)
    .forUpdate()
    .executeTakeFirst()

export const upsertPolicy = (trx: Writer, policy: Insertable<StockPolicy>) =>
  trx
    .insertInto('stockPolicy')
    .values(policy)
    .onConflict((conflict) => conflict.columns(['productId', 'warehouseId']).doUpdateSet(policy))
    .execute()

/** Claims a key for a request. Null: it is the first with this key; otherwise the request that was. Waits for one under way. */
export async function claimStockRequest(trx: Writer, idempotencyKey: string, request: object): Promise<unknown> {
  const claimed = await trx
    .insertInto('stockRequest')
    .values({ idempotencyKey, request: JSON.stringify(request) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('idempotencyKey')
    .executeTakeFirst()
  if (claimed) return null
  const earlier = await trx
    .selectFrom('stockRequest')
    .select('request')
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirstOrThrow()
  return earlier.request
}
