import { readFile } from 'node:fs/promises'
import { buildSchema, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { breakingChanges } from './check-api.ts'
import { apiFile, compose, supergraphFile } from './compose.ts'

const composition = await compose()
const api = buildSchema(composition.api)
const types = Object.values(api.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

test('the committed supergraph and API are what the subgraphs compose to (npm run compose)', async () => {
  expect(await readFile(supergraphFile, 'utf8')).toBe(composition.supergraph)
  expect(await readFile(apiFile, 'utf8')).toBe(composition.api)
})

test('the API breaks no client of the last release', async () => {
  expect(await breakingChanges()).toEqual([])
})

test('every mutation answers with user errors', () => {
  const mutations = Object.values(api.getMutationType()?.getFields() ?? {})
  const without = mutations.filter(({ type }) => {
    const payload = isNonNullType(type) ? type.ofType : type
    const errors = isObjectType(payload) ? payload.getFields().userErrors : undefined
    return String(errors?.type) !== '[UserError!]!'
  })
  expect(without.map(({ name }) => name)).toEqual([])
})

test('every connection has edges, nodes and page info', () => {
  const broken = types.filter((type) => {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) return false
    const { edges, nodes, pageInfo } = type.getFields()
    return !isListOf(edges?.type) || !isListOf(nodes?.type) || String(pageInfo?.type) !== 'PageInfo!'
  })
  expect(broken.map(({ name }) => name)).toEqual([])
})

test('every type with a global id is a Node', () => {
  const node = api.getType('Node')
  expect(isInterfaceType(node) ? api.getPossibleTypes(node).map(({ name }) => name) : []).toEqual(
    expect.arrayContaining(['Category', 'Company', 'Family', 'PriceList', 'Product', 'Warehouse']),
  )
})

test('nothing about money is a float', () => {
  const floats = types
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        type: String(field.type),
      })),
    )
    .filter(({ name, type }) => type.startsWith('Float') && /price|amount|total|unit$|money/i.test(name))
  expect(floats).toEqual([])
})

function isListOf(type: unknown): boolean {
  return isNonNullType(type) && isListType(type.ofType)
}
