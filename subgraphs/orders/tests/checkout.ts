import { createHash, randomUUID } from 'node:crypto'
import { placeOrderStatement, type Placement } from '../placement/placement.repository.ts'
import type { PlacementRequest } from '../placement/placement-request.ts'
import type { openOrders } from './orders.ts'

const address = {
  name: 'Bea Flange',
  company: null,
  line1: 'Werkstrasse 1',
  line2: null,
  postalCode: '60311',
  city: 'Frankfurt',
  region: null,
  country: 'DE',
}

/** A company that buys on invoice, carts of its buyers, and their placement as the service asks for it. */
export async function openCheckout({ database, query }: ReturnType<typeof openOrders>, creditLimit = 1e12) {
  const [company] = await query<{ id: string }>(
    "insert into accounts.company (number, name, country) values ('C-CHECKOUT', 'Checkout', 'DE') returning id",
  )
  const companyId = company?.id ?? ''
  await query('insert into orders.credit_account (company_id, currency, credit_limit) values ($1, $2, $3)', [
    companyId,
    'EUR',
    creditLimit,
  ])
  const [list] = await query<{ id: string }>(
    "insert into pricing.price_list (name, currency) values ('Checkout', 'EUR') returning id",
  )
  await query('insert into pricing.price_list_assignment (price_list_id) values ($1)', [list?.id])

  /** Sets the price of SKUs for everyone. */
  const price = (unit: number, ...skus: string[]) =>
    query(
      `insert into pricing.price (price_list_id, product_id, unit)
       select $1, id, $2 from catalog.product where sku = any ($3)
       on conflict (product_id, price_list_id, min_quantity) do update set unit = excluded.unit`,
      [list?.id, unit, skus],
    )

  /** A cart of a buyer: `{ SKU: quantity }`. Returns its row id. */
  async function cart(buyerId: string, lines: Record<string, number>): Promise<string> {
    const [row] = await query<{ id: string }>(
      'select id from orders.add_to_cart(null, $1, $2, null, $3::text[], $4::integer[])',
      [buyerId, companyId, Object.keys(lines), Object.values(lines)],
    )
    return row?.id ?? ''
  }

  const request = (cartId: string, buyerId: string, more: Partial<PlacementRequest> = {}): PlacementRequest => ({
    cartId,
    buyerId,
    companyId,
    buyerName: 'Bea Flange',
    buyerEmail: 'buyer@acme.example',
    actor: 'user:buyer@acme.example',
    requestId: randomUUID(),
    idempotencyKey: randomUUID(),
    contentHash: createHash('sha256').update(cartId).digest('hex'),
    payment: { provider: 'INVOICE', token: null },
    shippingAddress: address,
    billingAddress: address,
    purchaseOrderNumber: null,
    expectedTotal: null,
    ...more,
  })

  /** Places as the service does; a rule that refuses under a lock is thrown. */
  async function place(asked: PlacementRequest): Promise<Placement> {
    const { result } = await database.command(placeOrderStatement(asked), () => true)
    const placement = result[0]?.placement
    if (!placement) throw new Error('no placement')
    return placement
  }

  return { companyId, price, cart, request, place }
}
