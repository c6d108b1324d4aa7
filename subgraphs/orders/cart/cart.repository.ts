import type { Viewer } from '@tensile/identity'
import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Cart } from '../generated/database.ts'
import type { QuantityProblem } from './quantity-problem.ts'

export type CartRow = Selectable<Cart>

/** What keeps a line from being ordered, as the database tells it. */
export interface LineProblem {
  code: 'NOT_FOUND' | 'NOT_FOR_SALE' | QuantityProblem['code'] | 'MIXED_CURRENCIES'
  /** Position in the input. */
  line?: number
  sku?: string
  quantity?: number
  min?: number
  multiple?: number
  next?: number
  currency?: string
}

export interface CartLineRow {
  id: string
  productId: string
  sku: string
  name: string
  quantity: number
  unit: string
  seenUnit: string
  currency: string
  seenCurrency: string
  priceChanged: boolean
  net: string
  tax: string
  taxRate: string
  validUntil: string | null
  packSize: number
  minOrderQuantity: number
  orderMultiple: number
  problem: LineProblem | null
}

/** Net and tax of one rate; amounts as decimal text. */
export interface TaxRow {
  rate: string
  net: string
  tax: string
  reverseCharge: boolean
}

/** A cart at the prices of now. */
export interface PricedCart {
  cartId: string
  currency: string
  lines: CartLineRow[]
  net: string
  tax: string
  total: string
  taxes: TaxRow[]
}

/** Which carts may be used: the viewer's own, and those of guests by whoever knows the id; none that was ordered. */
const usableBy = (viewer: Viewer | null) =>
  viewer ? sql<boolean>`(buyer_id is null or buyer_id = ${viewer.id})` : sql<boolean>`buyer_id is null`

export const selectCarts = (db: Reader, ids: readonly string[], viewer: Viewer | null): Promise<CartRow[]> =>
  db
    .selectFrom('cart')
    .selectAll()
    .where('id', 'in', ids)
    .where('orderedAt', 'is', null)
    .where(usableBy(viewer))
    .execute()

/** The one that the viewer changed last, of those that are not ordered yet. */
export const findCurrentCart = (db: Reader, viewer: Viewer) =>
  db
    .selectFrom('cart')
    .selectAll()
    .where('buyerId', '=', viewer.id)
    .where('orderedAt', 'is', null)
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function selectPricedCarts(
  db: Reader,
  ids: readonly string[],
  viewer: Viewer | null,
): Promise<PricedCart[]> {
  const { rows } = await sql<PricedCart>`
    select * from orders.read_carts(${ids}, ${viewer?.companyId ?? null}::bigint)`.execute(db)
  return rows
}

/** Which cart a command is about, and who gives it. Null: a new one. */
export interface CartCommand {
  cartId: string | null
  viewer: Viewer | null
  expectedVersion: number | null
}

const commandArguments = ({ cartId, viewer, expectedVersion }: CartCommand) =>
  sql`${cartId}::bigint, ${viewer?.id ?? null}::bigint, ${viewer?.companyId ?? null}::bigint, ${expectedVersion}::integer`

export const addToCart = (trx: Writer, command: CartCommand, skus: readonly string[], quantities: readonly number[]) =>
  takeCart(trx, sql`orders.add_to_cart(${commandArguments(command)}, ${skus}::text[], ${quantities}::integer[])`)

export const changeCart = (
  trx: Writer,
  command: CartCommand,
  lineIds: readonly string[],
  quantities: readonly number[],
) =>
  takeCart(trx, sql`orders.change_cart(${commandArguments(command)}, ${lineIds}::bigint[], ${quantities}::integer[])`)

export const acceptCartPrices = (trx: Writer, command: CartCommand) =>
  takeCart(trx, sql`orders.accept_cart_prices(${commandArguments(command)})`)

export const claimCart = (trx: Writer, cartId: string, viewer: Viewer) =>
  takeMerge(trx, sql`orders.claim_cart(${cartId}, ${viewer.id}, ${viewer.companyId})`)

export const reorder = (trx: Writer, orderId: string, { cartId, viewer }: CartCommand) =>
  takeMerge(
    trx,
    sql`orders.reorder(${orderId}, ${cartId}::bigint, ${viewer?.id ?? null}::bigint, ${viewer?.companyId ?? null}::bigint)`,
  )

/** Forgets carts that nobody changed for long. Returns how many. */
export async function sweepCarts(trx: Writer, atMost: number): Promise<number> {
  const { rows } = await sql<{ swept: number }>`select orders.sweep_carts(${atMost}) as swept`.execute(trx)
  return rows[0]?.swept ?? 0
}

async function takeCart(trx: Writer, call: ReturnType<typeof sql>): Promise<CartRow> {
  const { rows } = await sql<CartRow>`select * from ${call}`.execute(trx)
  const [cart] = rows
  if (!cart) throw new Error('a command of a cart told of none')
  return cart
}

async function takeMerge(trx: Writer, call: ReturnType<typeof sql>) {
  const { rows } = await sql<{ merge: { cartId: string; problems: LineProblem[] } }>`select ${call} as merge`.execute(
    trx,
  )
  const [row] = rows
  if (!row) throw new Error('a merge of carts told of none')
  return row.merge
}
