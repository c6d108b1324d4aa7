import { readFile } from 'node:fs/promises'
import { buildSchema, type GraphQLArgument, type GraphQLObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { allow, callers, everybodySignedIn, tokensOfCallers, type Caller } from './callers.ts'
import { emptyCall } from './empty-call.ts'
import { ask } from './gateway.ts'

const anyone = callers
const people = [...everybodySignedIn, 'anonymous'] as const
const withScopeForStock = ['admin', 'sales', 'warehouse'] as const

/** Who may call which mutation. A mutation that is not here fails the test: say who may call it. */
const mayChange = allow<Caller>(
  [
    ['admin', 'catalog_manager'],
    `attachMedia createBrand createCategory createFamily createMediaUpload createProduct createSynonym defineAttribute deleteAttribute
     deleteBrand deleteCategory deleteFamily deleteProduct deleteSynonym detachMedia generateVariants moveCategory updateAttribute
     updateBrand updateCategory updateFamily updateProduct updateSynonym`,
  ],
  [
    ['admin', 'sales'],
    `assignPriceList createPriceList createPriceUpload createPromotion deletePriceList deletePromotion exportPrices importPrices
     removePrices setPrices setSalesTerms unassignPriceList updatePriceList updatePromotion
     approveReturn recordInvoicePayment refundOrder rejectReturn repeatFailedPaymentCalls setApprovalRule setCreditAccount`,
  ],
  [
    ['admin', 'warehouse'],
    `adjustInventory createIncoming createWarehouse deleteIncoming deleteWarehouse receiveIncoming receiveReturn setStockPolicy
     shipOrder transferStock updateIncoming updateWarehouse`,
  ],
  [['admin', 'sales', 'warehouse'], 'deliverShipment'],
  [['admin', 'sales', 'buyer'], 'approveOrder cancelOrder rejectOrder requestReturn'],
  [everybodySignedIn, 'claimCart reorder'],
  [
    people,
    'acceptCartPrices cartLinesAdd cartLinesRemove cartLinesUpdate confirmPayment holdCartStock placeOrder retryPayment',
  ],
  [['admin'], 'createApiKey revokeApiKey rotateApiKey updateApiKey'],
  [
    ['admin', 'buyer'],
    `createWebhookEndpoint deleteWebhookEndpoint replayDeadWebhooks replayWebhookDelivery rotateWebhookSecret
     updateWebhookEndpoint`,
  ],
)

/** Who may ask for what, likewise. */
const mayRead = allow<Caller>(
  [anyone, 'brand brands categories category family node product products search suggest units viewer warehouses'],
  [people, 'cart order paymentMethods'],
  [everybodySignedIn, 'approvalRules creditAccounts orders'],
  [['admin', 'catalog_manager'], 'attributeImpact synonyms'],
  [['admin', 'sales'], 'priceList priceLists promotion promotions'],
  [withScopeForStock, 'stock stockMovements'],
  [['admin', 'catalog_manager', 'sales', 'warehouse'], 'companies'],
  [['admin'], 'apiKeys auditLog'],
  [['admin', 'buyer'], 'webhookDeliveries webhookEndpoints'],
)

/** Fields that not everybody sees of what everybody sees, each with a question that gets at them. */
const mayLookInto = allow<Caller>(
  [people, '{products(first:1){nodes{price{unit{amount}}}}} {products(first:1){nodes{salesTerms{minOrderQuantity}}}}'],
  [
    withScopeForStock,
    `${['onHand', 'reserved', 'backorderLimit', 'lowStockThreshold'].map(ofStock).join(' ')}
     ${ofStock('incoming{reference}')}`,
  ],
)

function ofStock(field: string) {
  return `{products(first:1){nodes{availability{locations{${field}}}}}}`
}

const api = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'))
const queries = fieldsOf(api.getQueryType())
const mutations = fieldsOf(api.getMutationType())
let tokens = new Map<Caller, string>()

beforeAll(async () => {
  tokens = await tokensOfCallers()
})

test('every mutation and every query says who may', () => {
  expect([...mayChange.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort())
  expect([...mayRead.keys()].sort()).toEqual(queries.map(({ name }) => name).sort())
})

describe.each(mutations)('$name', (field) => {
  test.each(callers)('as %s', async (caller) => {
    const { data } = await check(caller, mayChange.get(field.name), emptyCall('mutation', field, 'userErrors { code }'))
    if (data?.[field.name]) expect(data[field.name]).toHaveProperty('userErrors')
  })
})

describe.each(queries)('$name', (field) => {
  test.each(callers)('as %s', (caller) =>
    check(caller, mayRead.get(field.name), emptyCall('query', field, '__typename')),
  )
})

describe.each([...mayLookInto])('%s', (query, who) => {
  test.each(callers)('as %s', (caller) => check(caller, who, { query, variables: {} }))
})

/** Those who may are told of wrong input at most; the others are refused, and nothing else. */
async function check(caller: Caller, who: readonly Caller[] = [], call: { query: string; variables: object }) {
  const { errors, data } = await ask<Record<string, unknown> | null>(call.query, {
    token: tokens.get(caller),
    variables: call.variables,
  })
  const codes = new Set(errors.map(({ extensions }) => extensions.code))
  if (who.includes(caller)) expect(['BAD_USER_INPUT', 'NOT_FOUND']).toEqual(expect.arrayContaining([...codes]))
  else expect([...codes]).toEqual([caller === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
  return { data }
}

function fieldsOf(type: GraphQLObjectType | undefined | null): { name: string; args: readonly GraphQLArgument[] }[] {
  return Object.values(type?.getFields() ?? {}).map(({ name, args }) => ({ name, args }))
}
