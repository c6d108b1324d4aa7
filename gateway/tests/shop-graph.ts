import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, GraphQLError, parse } from 'graphql'
import { z } from '@tensile/settings'
import type { AskSubgraph } from '../src/subgraphs/ask-subgraph.ts'

/** A federation of two subgraphs in memory, with everything that plans have: entities, abstract types, requirements, lists of lists. */
const catalog = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
  type Query { products(first: Int = 3): [Product!]! product(id: ID!): Product search: [Hit!] node(id: ID!): Node brand: Brand! }
  type Mutation { rename(id: ID!, name: String!): Renamed! }
  type Renamed { product: Product query: String }
  interface Node { id: ID! }
  union Hit = Product | Brand
  enum Status { DRAFT ACTIVE }
  type Brand implements Node @key(fields: "id") { id: ID! name: String! best: Product }
  type Product implements Node @key(fields: "id") {
    id: ID! name: String! weight: Float status: Status brand: Brand siblings: [Product!]! grid: [[Product!]!] tags: [String!] broken: String!
  }
`)
const pricing = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires"])
  type Query { currencies: [String!]! }
  type Money { amount: String! currency: String! }
  type Product @key(fields: "id") {
    id: ID! weight: Float @external price(currency: String = "EUR"): Money shipping: Int @requires(fields: "weight") strict: Money
  }
  type Brand @key(fields: "id") { id: ID! discount: Float }
`)

const brandOf = (id: number) => ({
  __typename: 'Brand',
  id: `b${id % 2}`,
  name: `Brand ${id % 2}`,
  best: () => productOf(id % 2),
})
const productOf = (id: number): object => ({
  __typename: 'Product',
  id: String(id),
  name: `Product ${id}`,
  weight: id === 2 ? null : id / 2,
  status: id % 2 ? 'ACTIVE' : 'DRAFT',
  brand: () => (id === 3 ? null : brandOf(id)),
  siblings: () => [productOf((id + 1) % 5), productOf((id + 2) % 5)],
  grid: () => [[productOf(id), productOf(1)], [], [productOf(0)]],
  tags: ['a', 'b'],
  broken: () => {
    if (id === 4) throw new GraphQLError(`broken ${id}`, { extensions: { code: 'NOT_FOUND' } })
    return 'whole'
  },
})

const catalogSchema = buildSubgraphSchema([
  {
    typeDefs: catalog,
    resolvers: {
      Query: {
        products: (_: unknown, { first }: { first: number }) =>
          Array.from({ length: first }, (__, id) => productOf(id)),
        product: (_: unknown, { id }: { id: string }) => (Number(id) < 5 ? productOf(Number(id)) : null),
        search: () => [productOf(1), brandOf(0), productOf(2)],
        node: (_: unknown, { id }: { id: string }) => (id.startsWith('b') ? brandOf(1) : productOf(Number(id))),
        brand: () => brandOf(1),
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => ({
          product: { ...productOf(Number(id)), name },
        }),
      },
      Product: { __resolveReference: ({ id }: { id: string }) => productOf(Number(id)) },
      Brand: { __resolveReference: ({ id }: { id: string }) => brandOf(Number(id.slice(1))) },
    },
  },
])
const pricingSchema = buildSubgraphSchema([
  {
    typeDefs: pricing,
    resolvers: {
      Query: { currencies: () => ['EUR'] },
      Product: {
        __resolveReference: (reference: { id: string }) => (reference.id === '0' ? null : reference),
        price: ({ id }: { id: string }, { currency }: { currency: string }) => {
          if (id === '2') throw new GraphQLError('no price', { extensions: { code: 'NOT_FOUND' } })
          return { amount: `${id}.00`, currency }
        },
        shipping: ({ weight }: { weight: number | null }) => (weight === null ? null : Math.ceil(weight)),
      },
      Brand: { __resolveReference: (reference: object) => reference, discount: () => 0.5 },
    },
  },
])

const { supergraphSdl, errors } = composeServices([
  { name: 'catalog', url: 'http://catalog.invalid', typeDefs: catalog },
  { name: 'pricing', url: 'http://pricing.invalid', typeDefs: pricing },
])
if (errors) throw new AggregateError(errors, 'the shop of the tests does not compose')
export const shopSupergraph = supergraphSdl ?? ''

/** Subgraphs that are `dead` do not answer. Every question is noted. */
export function serveShop() {
  const dead = new Set<string>()
  const asked: { subgraph: string; variables: Record<string, unknown> }[] = []
  const askOf =
    (subgraph: string): AskSubgraph =>
    async (text) => {
      const { query, variables } = question.parse(JSON.parse(text))
      asked.push({ subgraph, variables })
      if (dead.has(subgraph)) throw new GraphQLError('dead', { extensions: { code: 'SERVICE_UNAVAILABLE' } })
      const schema = subgraph === 'catalog' ? catalogSchema : pricingSchema
      const answer = await graphql({ schema, source: query, variableValues: variables })
      return parsed.parse(JSON.parse(JSON.stringify(answer)))
    }
  return { askOf, asked, dead }
}

const question = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) })
const parsed = z.object({
  data: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((data) => data ?? null),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
        extensions: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
})
