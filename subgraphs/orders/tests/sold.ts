import type { Viewer } from '@tensile/identity'
import { openCheckout } from './checkout.ts'
import { buyer, sales, warehouseClerk, type openOrders } from './orders.ts'

const ORDER = `id number status version
  lines { id sku name quantity unitPrice { amount } total { amount } tax { amount } shipped cancelled returned refunded returnable }
  subtotal { amount } tax { amount } total { amount currency } purchaseOrderNumber shippingAddress { city country } companyName
  payments { provider status amount { amount } captured { amount } refunded { amount } }
  shipments { id number trackingNumber deliveredAt total { amount } lines { quantity line { sku } } }
  returns { id number status lines { quantity received restocked line { sku } } }
  refunds { amount { amount } lines { quantity line { sku } } }
  timeline { kind actor status details } documents { kind number url } actions`

/** Orders of a company on invoice, and what is done with them through the API. */
export async function openSold(orders: ReturnType<typeof openOrders>) {
  const { answer } = orders
  const checkout = await openCheckout(orders)
  const bea: Viewer = { ...buyer, id: '41', email: 'bea@acme.example', companyId: checkout.companyId }
  const ben: Viewer = { ...bea, id: '42', email: 'ben@acme.example' }

  /** Places what is given, `{ SKU: quantity }`; the number of the order. */
  async function sell(lines: Record<string, number>, by: Viewer = bea): Promise<string> {
    const cart = await checkout.cart(by.id, lines)
    const placement = await checkout.place(
      checkout.request(cart, by.id, {
        buyerEmail: by.email,
        actor: `user:${by.email}`,
        purchaseOrderNumber: 'PO-4711',
      }),
    )
    if ('refusals' in placement) throw new Error(JSON.stringify(placement.refusals))
    const [row] = await orders.query<{ number: string }>('select number from orders."order" where id = $1', [
      placement.orderId,
    ])
    return row?.number ?? ''
  }

  /** Runs a mutation; `result` is asked for beside the user errors. */
  async function run(field: string, types: string, variables: Record<string, unknown>, viewer: Viewer, result: string) {
    const given = (types.match(/\$\w+/g) ?? []).map((name) => `${name.slice(1)}: ${name}`)
    const data = await answer(
      `mutation (${types}) { ${field}(${given.join(', ')}) { ${result} userErrors { path code message details } } }`,
      { viewer, variables },
    )
    return data[field]
  }

  const onOrder = (field: string, types = '') => {
    return async (number: string, viewer: Viewer, more: Record<string, unknown> = {}) =>
      run(field, `$number: String!${types}`, { number, ...more }, viewer, `order { ${ORDER} }`)
  }

  return {
    ...checkout,
    bea,
    ben,
    sell,
    run,
    read: async (number: string, viewer: Viewer = bea) =>
      (
        await answer(`query ($number: String!) { order(number: $number) { ${ORDER} } }`, {
          viewer,
          variables: { number },
        })
      ).order,
    cancel: onOrder('cancelOrder', ', $reason: String, $expectedVersion: Int'),
    approve: onOrder('approveOrder'),
    reject: onOrder('rejectOrder', ', $reason: String'),
    refund: onOrder('refundOrder', ', $lines: [OrderLineQuantity!], $reason: String'),
    ship: (number: string, more: Record<string, unknown> = {}, viewer = warehouseClerk) =>
      run(
        'shipOrder',
        '$input: ShipOrderInput!',
        { input: { number, warehouse: 'FRA1', carrier: 'DHL', trackingNumber: 'JD014', ...more } },
        viewer,
        `shipment { id number total { amount } order { ${ORDER} } }`,
      ),
    deliver: (id: string, viewer = warehouseClerk) =>
      run('deliverShipment', '$id: ID!', { id }, viewer, `shipment { deliveredAt order { ${ORDER} } }`),
    requestReturn: (number: string, lines: object[], viewer: Viewer = bea) =>
      run(
        'requestReturn',
        '$number: String!, $lines: [OrderLineQuantity!]!, $reason: String!',
        { number, lines, reason: 'Too many' },
        viewer,
        `returnRequest { id number status order { ${ORDER} } }`,
      ),
    approveReturn: (id: string, viewer = sales) =>
      run('approveReturn', '$id: ID!', { id }, viewer, `returnRequest { status order { ${ORDER} } }`),
    rejectReturn: (id: string, viewer = sales) =>
      run(
        'rejectReturn',
        '$id: ID!, $answer: String!',
        { id, answer: 'Made to measure' },
        viewer,
        `returnRequest { status answer order { ${ORDER} } }`,
      ),
    receiveReturn: (id: string, more: Record<string, unknown> = {}, viewer = warehouseClerk) =>
      run(
        'receiveReturn',
        '$id: ID!, $warehouse: String!, $lines: [ReceivedLine!]',
        { id, warehouse: 'FRA1', ...more },
        viewer,
        `returnRequest { status warehouse { code } order { ${ORDER} } }`,
      ),
  }
}
