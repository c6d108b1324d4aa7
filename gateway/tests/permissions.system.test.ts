import { readFile } from 'node:fs/promises'
import { toGlobalId } from '@tensile/relay'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessTokenOf, ask, post, type demoUsers } from './gateway.ts'

type Role = keyof typeof demoUsers
type Caller = Role | 'anonymous' | 'key without a scope'

const everybodySignedIn = ['admin', 'catalog_manager', 'sales', 'warehouse', 'buyer'] as const

/** Who may call which mutation. A mutation that is not here fails the test: say who may call it. */
const allowed = new Map<string, readonly Caller[]>(
  (
    [
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
         approveReturn recordInvoicePayment refundOrder rejectReturn setApprovalRule setCreditAccount`,
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
        [...everybodySignedIn, 'anonymous'],
        'acceptCartPrices cartLinesAdd cartLinesRemove cartLinesUpdate confirmPayment holdCartStock placeOrder retryPayment',
      ],
      [['admin'], 'createApiKey revokeApiKey rotateApiKey updateApiKey'],
      [
        ['admin', 'buyer'],
        `createWebhookEndpoint deleteWebhookEndpoint replayDeadWebhooks replayWebhookDelivery rotateWebhookSecret
         updateWebhookEndpoint`,
      ],
    ] as const
  ).flatMap(([callers, names]) => names.split(/\s+/).map((name) => [name, callers] as const)),
)

const api = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'))
const mutations = Object.values(api.getMutationType()?.getFields() ?? {})
const callers: readonly Caller[] = [...everybodySignedIn, 'anonymous', 'key without a scope']
const tokens = new Map<string, string>()

beforeAll(async () => {
  for (const role of everybodySignedIn) tokens.set(role, await accessTokenOf(role))
  tokens.set('key without a scope', await tokenOfKey(['catalog:read']))
})

test('every mutation says who may call it', () => {
  expect([...allowed.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort())
})

describe.each(mutations.map(({ name, args }) => ({ name, args })))('$name', ({ name, args }) => {
  test.each(callers)('as %s', async (caller) => {
    const { query, variables } = emptyCall(name, args)
    const { errors, data } = await ask(query, { token: tokens.get(caller), variables })
    const codes = errors.map(({ extensions }) => extensions.code)
    if (allowed.get(name)?.includes(caller)) {
      for (const code of codes) expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(code)
      if (codes.length === 0) expect(errorCount(data?.[name])).not.toBeNull()
    } else expect(codes).toEqual([caller === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
  })
})

test.each(callers)('the audit log is for admins: as %s', async (caller) => {
  const { errors } = await ask('{ auditLog(first: 1) { nodes { id } } }', { token: tokens.get(caller) })
  const refusal = caller === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(caller === 'admin' ? [] : [refusal])
})

test.each(callers)('price lists are for sales and admins: as %s', async (caller) => {
  const { errors } = await ask('{ priceLists(first: 1) { nodes { id } } }', { token: tokens.get(caller) })
  expect(errors.length === 0).toBe(caller === 'admin' || caller === 'sales')
})

/** Of a key of the distributor that acts as an admin, within its scopes. */
async function tokenOfKey(scopes: string[]): Promise<string> {
  const { data } = await ask<{ createApiKey: { apiKey: { clientId: string }; secret: string } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { clientId } secret } }',
    { token: tokens.get('admin'), variables: { input: { name: 'Matrix', roles: ['admin'], scopes } } },
  )
  const { apiKey, secret } = data.createApiKey
  const answer = await post('/auth/token', { clientId: apiKey.clientId, clientSecret: secret })
  const { accessToken } = (await answer.json()) as { accessToken: string }
  return accessToken
}

/** A call with nothing in it but what the schema demands: those who may call it get user errors at most. */
function emptyCall(name: string, args: readonly GraphQLArgument[]) {
  const required = args.filter(isRequired)
  const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = required.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return {
    query: `mutation (${declared}) { ${name}(${passed}) { userErrors { code } } }`,
    variables: Object.fromEntries(required.map((arg) => [arg.name, emptyValue(arg)])),
  }
}

function emptyValue({ name, type }: { name: string; type: GraphQLInputType }): unknown {
  if (isNonNullType(type)) return emptyValue({ name, type: type.ofType })
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequired)
        .map((field) => [field.name, emptyValue(field)]),
    )
  }
  if (isScalarType(type) && type.name === 'ID') return idOfNothing(name)
  if (isScalarType(type) && type.name === 'Boolean') return true
  if (isScalarType(type) && (type.name === 'Int' || type.name === 'Float')) return 1
  if (isScalarType(type) && type.name === 'Decimal') return '1'
  if (isScalarType(type) && type.name === 'DateTime') return '2030-01-01T00:00:00.000Z'
  return type.name === 'JSON' ? {} : ''
}

/** The id of a row that is not there: `familyId` names a family. */
function idOfNothing(name: string): string {
  const noun = name.endsWith('Id') && name !== 'ownerId' ? name.slice(0, -2) : 'category'
  return toGlobalId(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, 999_999_999)
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined
}

function errorCount(payload: unknown): number | null {
  const errors: unknown = Object(payload).userErrors
  return Array.isArray(errors) ? errors.length : null
}
