import { buildSchema, getOperationAST, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readCostWeights } from './cost-weights.ts'
import { compileOperationCost } from './operation-cost.ts'

const sdl = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    product(id: ID!): Product
    products(first: Int, last: Int): ProductConnection!
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    search: [Product!]! @cost(weight: 5) @listSize(assumedSize: 3)
    node(id: ID!): Node
  }
  type Mutation { delete(id: ID!): Payload!, generate: Payload! @cost(weight: 100) }
  type Payload { id: ID }
  interface Node { id: ID! }
  type Product implements Node { id: ID!, name: String, price: Price, specs: [Spec!]!, weighed: Int @cost(weight: 2), similar(first: Int): [Product!] @listSize(slicingArguments: ["first"]) }
  type Price @cost(weight: 4) { amount: String }
  type Spec { key: String }
  type ProductConnection { nodes: [Product!]!, edges: [Edge!]!, totalCount: Int @cost(weight: 7) }
  type Edge { node: Product! }
`
const schema = buildSchema(sdl)
const weights = readCostWeights(sdl)

function compile(source: string) {
  const document = parse(source)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return compileOperationCost(schema, weights, document, operation)
}
const requested = (source: string, variables = {}) => compile(source).requested(variables)

test('an object costs 1, a leaf nothing, and what the schema weighs its weight', () => {
  expect(requested('{ product(id: 1) { id name } }')).toBe(1)
  expect(requested('{ product(id: 1) { price { amount } weighed } }')).toBe(1 + 4 + 2)
  expect(requested('{ __typename __schema { types { name } } }')).toBe(0)
})

test('a mutation costs 10, or what the schema says', () => {
  expect(requested('mutation { delete(id: 1) { id } }')).toBe(10)
  expect(requested('mutation { generate { id } }')).toBe(100)
})

test('a list multiplies: by what the schema assumes, or by 10', () => {
  expect(requested('{ search { id } }')).toBe(3 * 5)
  expect(requested('{ product(id: 1) { specs { key } } }')).toBe(1 + 10)
})

test('a page multiplies by its size: literal, variable, default of the variable, or 24', () => {
  const page = (args: string) => `query ($n: Int = 7) { products${args} { nodes { id } totalCount } }`
  expect(requested('{ products(first: 5) { nodes { id } } }')).toBe(1 + 5)
  expect(requested(page('(first: $n)'), { n: 50 })).toBe(1 + 7 + 50)
  expect(requested(page('(last: $n)'))).toBe(1 + 7 + 7)
  expect(requested('{ products { nodes { id } } }')).toBe(1 + 24)
})

test('pages inside pages multiply', () => {
  expect(requested('{ products(first: 10) { edges { node { similar(first: 4) { id } } } } }')).toBe(
    1 + 10 * (1 + 1 + 4),
  )
})

test('a page size that is none counts as none', () => {
  expect(requested('query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 'many' })).toBe(1 + 24)
  expect(requested('{ products(first: -5) { nodes { id } } }')).toBe(1)
})

test('fragments cost what is in them, also within a page', () => {
  const source = `{ products(first: 3) { ...Page } } fragment Page on ProductConnection { nodes { ...Card } } fragment Card on Product { price { amount } }`
  expect(requested(source)).toBe(1 + 3 * (1 + 4))
  expect(requested('{ node(id: 1) { id ... on Product { price { amount } } } }')).toBe(1 + 4)
})

test('fragments that double with each level are counted in no time', () => {
  const levels = 40
  const fragments = Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on Product { a${level}: similar(first: 1) { ...F${level + 1} } b${level}: similar(first: 1) { ...F${level + 1} } }`,
  )
  const source = `{ product(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Product { id }`
  expect(requested(source)).toBe(2 ** (levels + 1) - 1)
})

test('the actual cost is that of the answer', () => {
  const cost = compile(
    '{ products(first: 100) { ...P totalCount } } fragment P on ProductConnection { nodes { price { amount } aliased: specs { key } } }',
  )
  const data = {
    products: {
      totalCount: 2,
      nodes: [
        { price: { amount: '1.00' }, aliased: [{ key: 'a' }, { key: 'b' }] },
        { price: null, aliased: [] },
      ],
    },
  }
  expect(cost.actual(data)).toBe(1 + 7 + (1 + 4 + 2) + 1)
  expect(cost.actual(null)).toBe(0)
  expect(cost.actual({ products: null })).toBe(0)
})
