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
import { accessTokenOf, ask, demoUsers } from './gateway.ts'

type Role = keyof typeof demoUsers

/** Who may call which mutation. A mutation that is not here fails the test: say who may call it. */
const catalogStaff: Role[] = ['admin', 'catalog_manager']
const allowed: Record<string, Role[]> = {
  createCategory: catalogStaff,
  updateCategory: catalogStaff,
  moveCategory: catalogStaff,
  deleteCategory: catalogStaff,
  defineAttribute: catalogStaff,
  updateAttribute: catalogStaff,
  deleteAttribute: catalogStaff,
  createFamily: catalogStaff,
  updateFamily: catalogStaff,
  deleteFamily: catalogStaff,
  createBrand: catalogStaff,
  updateBrand: catalogStaff,
  deleteBrand: catalogStaff,
  createProduct: catalogStaff,
  updateProduct: catalogStaff,
  deleteProduct: catalogStaff,
  generateVariants: catalogStaff,
  createMediaUpload: catalogStaff,
  attachMedia: catalogStaff,
  detachMedia: catalogStaff,
  createPriceList: ['admin', 'sales'],
}

const api = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'))
const mutations = Object.values(api.getMutationType()?.getFields() ?? {})
const callers = [...(Object.keys(demoUsers) as Role[]), 'anonymous'] as const
const tokens = new Map<string, string>()

beforeAll(async () => {
  for (const role of Object.keys(demoUsers) as Role[]) tokens.set(role, await accessTokenOf(role))
})

test('every mutation says who may call it', () => {
  expect(Object.keys(allowed).sort()).toEqual(mutations.map(({ name }) => name).sort())
})

describe.each(mutations.map(({ name, args }) => ({ name, args })))('$name', ({ name, args }) => {
  test.each(callers)('as %s', async (caller) => {
    const { query, variables } = emptyCall(name, args)
    const { errors, data } = await ask(query, { token: tokens.get(caller), variables })
    const codes = errors.map(({ extensions }) => extensions.code)
    if (caller === 'anonymous') expect(codes).toEqual(['UNAUTHENTICATED'])
    else if (!allowed[name]?.includes(caller)) expect(codes).toEqual(['FORBIDDEN'])
    else expect({ codes, userErrors: errorCount(data?.[name]) }).toEqual({ codes: [], userErrors: expect.any(Number) })
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
