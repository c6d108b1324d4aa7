import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { change, read } from './call.ts'
import { accessTokenOf, signIn } from './gateway.ts'

/** What a customer has, with the tokens of those who may see it. */
export interface OtherCompany {
  buyer: string
  admin: string
  /** Ids and numbers, by what they are of. */
  ids: Awaited<ReturnType<typeof makeEverything>>
  /** Texts by which an answer betrays that it holds something of this company. */
  marks: string[]
  /** Takes away the terms that others would stumble over. */
  clear(): Promise<void>
}

interface Identified {
  id: string
}

/** Gives Borealis one of everything that a company can have. */
export async function makeOtherCompany(): Promise<OtherCompany> {
  const [admin, buyer] = await Promise.all([accessTokenOf('admin'), signIn('buyer@borealis.example')])
  const mark = randomUUID()
  const ids = await makeEverything(admin, buyer, mark)
  const { company, apiKey, priceList, line } = ids
  return {
    buyer,
    admin,
    ids,
    marks: [mark, 'Borealis', 'borealis', '0.0777', line],
    async clear() {
      await change(admin, 'setApprovalRule', { companyId: company, currency: 'EUR', totalOver: null })
      await change(admin, 'deletePriceList', { id: priceList })
      await change(admin, 'revokeApiKey', { id: apiKey })
    },
  }
}

async function makeEverything(admin: string, buyer: string, mark: string) {
  const company = (await read<{ company: Identified }>(buyer, 'viewer', {}, 'company { id }')).company.id
  const endpointInput = { url: `http://127.0.0.1:1/${mark}`, eventTypes: ['order.*'] }
  const { endpoint } = await change<{ endpoint: Identified }>(
    buyer,
    'createWebhookEndpoint',
    { input: endpointInput },
    'endpoint { id }',
  )
  const { sku, lines, warehouse } = await stockUp(admin)
  const rule = { companyId: company, currency: 'EUR' }
  await change(admin, 'setApprovalRule', { ...rule, totalOver: null })
  const shipped = await order(buyer, lines, mark)
  const returned = await shipAndReturn({ admin, buyer, mark, warehouse, ...shipped })

  await change(admin, 'setApprovalRule', { ...rule, totalOver: '0.01' })
  const credit = { companyId: company, limit: '7777.77', currency: 'EUR', termsDays: 30 }
  await change(admin, 'setCreditAccount', { input: credit })
  const waiting = await order(buyer, lines, mark)
  const { cart } = await change<{ cart: Identified & { lines: Identified[] } }>(
    buyer,
    'cartLinesAdd',
    { lines },
    'cart { id lines { id } }',
  )
  const { apiKey } = await change<{ apiKey: Identified }>(
    admin,
    'createApiKey',
    { input: { name: mark, companyId: company, scopes: ['orders:read'] } },
    'apiKey { id }',
  )
  return {
    company,
    sku,
    cart: cart.id,
    line: cart.lines[0]?.id ?? '',
    order: shipped.id,
    number: shipped.number,
    waiting: waiting.number,
    orderLine: shipped.lines[0]?.id ?? '',
    ...returned,
    endpoint: endpoint.id,
    delivery: await deliveryTo(buyer, endpoint.id),
    priceList: await contractPrice({ admin, mark, company, sku }),
    apiKey: apiKey.id,
  }
}

/** Plenty of a part that can be ordered. */
async function stockUp(admin: string) {
  const [{ nodes }, [warehouse]] = await Promise.all([
    read<{ nodes: { sku: string; salesTerms: { minOrderQuantity: number } }[] }>(
      admin,
      'products',
      { first: 1 },
      'nodes { sku salesTerms { minOrderQuantity } }',
    ),
    read<{ code: string }[]>(admin, 'warehouses', {}, 'code'),
  ])
  const [part] = nodes
  if (!part || !warehouse) throw new Error('the demo has no product or no warehouse')
  const { sku, salesTerms } = part
  const input = { sku, warehouse: warehouse.code, delta: 100_000, reason: 'For the matrix' }
  await change(admin, 'adjustInventory', { input })
  return { sku, lines: [{ sku, quantity: salesTerms.minOrderQuantity }], warehouse: warehouse.code }
}

async function order(buyer: string, lines: object[], mark: string) {
  const { cart } = await change<{ cart: Identified }>(buyer, 'cartLinesAdd', { lines }, 'cart { id }')
  const input = {
    cartId: cart.id,
    idempotencyKey: randomUUID(),
    payment: { provider: 'STRIPE', token: 'pm_card_visa' },
    purchaseOrderNumber: mark,
    shippingAddress: { name: 'Bo', line1: mark, postalCode: '11120', city: 'Stockholm', country: 'SE' },
  }
  const placed = await change<{ order: Identified & { number: string; lines: Identified[] } }>(
    buyer,
    'placeOrder',
    { input },
    'order { id number lines { id } }',
  )
  return placed.order
}

async function shipAndReturn(of: {
  admin: string
  buyer: string
  mark: string
  warehouse: string
  number: string
  lines: Identified[]
}) {
  const { admin, buyer, mark, warehouse, number, lines } = of
  const { shipment } = await change<{ shipment: Identified }>(
    admin,
    'shipOrder',
    { input: { number, warehouse, carrier: 'DHL', trackingNumber: mark } },
    'shipment { id }',
  )
  await change(admin, 'deliverShipment', { id: shipment.id })
  const { returnRequest } = await change<{ returnRequest: Identified }>(
    buyer,
    'requestReturn',
    { number, reason: mark, lines: [{ lineId: lines[0]?.id, quantity: 1 }] },
    'returnRequest { id }',
  )
  return { shipment: shipment.id, return: returnRequest.id }
}

async function contractPrice({ admin, mark, company, sku }: Record<'admin' | 'mark' | 'company' | 'sku', string>) {
  const { priceList } = await change<{ priceList: Identified }>(
    admin,
    'createPriceList',
    { input: { name: mark, currency: 'EUR', priority: 1000 } },
    'priceList { id }',
  )
  await change(admin, 'setPrices', { input: { priceListId: priceList.id, entries: [{ sku, unit: '0.0777' }] } })
  await change(admin, 'assignPriceList', { input: { priceListId: priceList.id, companyId: company } })
  return priceList.id
}

/** The order's events are on their way to the endpoint, at which nobody listens. */
async function deliveryTo(buyer: string, endpointId: string) {
  const first = async () =>
    (await read<{ nodes: Identified[] }>(buyer, 'webhookDeliveries', { endpointId }, 'nodes { id }')).nodes[0]
  return (await vi.waitUntil(first, { timeout: 90_000, interval: 200 })).id
}
