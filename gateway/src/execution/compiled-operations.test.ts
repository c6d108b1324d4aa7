import fc from 'fast-check'
import { getNamedType, isCompositeType, isObjectType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { startCompilingGateway } from '../../tests/compiling-gateway.ts'
import { serveShop, shopSupergraph } from '../../tests/shop-graph.ts'

const shop = serveShop()
const { gateway, server, interpreted } = await startCompilingGateway(shopSupergraph, shop.askOf)
afterAll(() => server.stop())

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { signedIdentity: 'signed' } })
  if (body.kind !== 'single') throw new Error('an answer in parts')
  const { data = null, errors = [] } = body.singleResult
  return {
    data,
    errors: errors.map(({ message, path, extensions }) => ({ message, path, code: String(extensions?.code) })),
  }
}

/** The answers of the gateway's interpreter, and of what was compiled after it. */
async function askBoth(query: string, variables?: Record<string, unknown>) {
  const first = await ask(query, variables)
  const before = interpreted()
  const second = await ask(query, variables)
  return { first, second, wasCompiled: interpreted() === before }
}

test('entities of other subgraphs, abstract types, requirements and lists of lists', async () => {
  const { first, second, wasCompiled } = await askBoth(
    `query Shop($with: Boolean!, $id: ID!) {
    __typename
    products(first: 4) { ...P siblings { ...P } grid { id shipping } }
    one: product(id: $id) { name price(currency: "USD") { amount } }
    search { __typename ... on Product { name strict { amount } } ... on Brand { label: name discount } }
    node(id: "b1") { id ... on Brand { name best { price { amount } } } kind: __typename }
    currencies @skip(if: $with)
  }
  fragment P on Product { id status tags price { amount currency @include(if: $with) } brand { name discount } }`,
    { with: true, id: '1' },
  )
  expect(withoutPlaces(second)).toEqual(withoutPlaces(first))
  expect(wasCompiled).toBe(true)
  expect(second.data).toMatchObject({
    products: [
      {},
      { status: 'ACTIVE', price: { amount: '1.00', currency: 'EUR' }, brand: { discount: 0.5 } },
      { price: null, siblings: [{}, { id: '4' }] },
      {},
    ],
  })
  expect(second.errors).toContainEqual({ message: 'no price', path: ['products', 2, 'price'], code: 'NOT_FOUND' })
})

test('an entity is asked for once, however often it occurs', async () => {
  const query = '{ products(first: 5) { siblings { price { amount } } } }'
  await ask(query)
  shop.asked.length = 0
  await ask(query)
  const representations = shop.asked
    .filter(({ subgraph }) => subgraph === 'pricing')
    .map(({ variables }) => variables['representations'])
  expect(representations).toEqual([[1, 2, 3, 4, 0].map((id) => ({ __typename: 'Product', id: String(id) }))])
})

test('a null that may not stand takes its parent with it', async () => {
  const { first, second } = await askBoth('{ product(id: "4") { name broken } products { id } }')
  expect(second).toEqual(first)
  expect(second.data).toMatchObject({ product: null, products: [{ id: '0' }, { id: '1' }, { id: '2' }] })
})

test('a subgraph that does not answer takes its fields with it', async () => {
  const query = '{ products { name price { amount } } brand { name } }'
  await ask(query)
  shop.dead.add('pricing')
  const { first, second } = await askBoth(query)
  shop.dead.add('catalog')
  const dark = await ask(query)
  shop.dead.clear()
  expect(second).toEqual(first)
  expect(second.data).toMatchObject({ products: [{ name: 'Product 0', price: null }, {}, {}] })
  expect(dark).toMatchObject({ data: null, errors: [{ message: 'dead', code: 'SERVICE_UNAVAILABLE' }] })
})

test('a mutation is made once, and what it answers is completed by others', async () => {
  const mutation =
    'mutation ($name: String!) { a: rename(id: 1, name: $name) { product { name price { amount } } } b: rename(id: 3, name: "x") { product { name } } }'
  const { first, second, wasCompiled } = await askBoth(mutation, { name: 'new' })
  expect(second).toEqual(first)
  expect(wasCompiled).toBe(true)
  shop.asked.length = 0
  await ask(mutation, { name: 'newer' })
  expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'pricing'])
})

test('variables that do not hold, introspection and odd names are left to the interpreter', async () => {
  const query = 'query ($first: Int!) { products(first: $first) { id } }'
  await ask(query, { first: 1 })
  expect((await ask(query, { first: 'many' })).errors[0]?.message).toMatch(/got invalid value/)
  expect((await askBoth('{ __schema { queryType { name } } brand { name } }')).wasCompiled).toBe(false)
  const odd = await askBoth('{ brand { constructor: name __proto__: name } }')
  expect(odd.wasCompiled).toBe(false)
  expect(odd.second).toEqual(odd.first)
})

test('a variable that is not given is not sent, whatever its name', async () => {
  const query =
    'query ($toString: Int, $constructor: Boolean = false) { products(first: $toString) { id @skip(if: $constructor) } }'
  const { first, second, wasCompiled } = await askBoth(query)
  expect(second).toEqual(first)
  expect(second.data).toEqual({ products: [{ id: '0' }, { id: '1' }, { id: '2' }] })
  expect(wasCompiled).toBe(true)
})

test('an error is told at its place, where some objects of a list are of another type', async () => {
  const { second } = await askBoth('{ search { ... on Product { price { amount } } } }')
  expect(second.errors).toEqual([{ message: 'no price', path: ['search', 2, 'price'], code: 'NOT_FOUND' }])
})

test('whatever is asked, the answer is that of the interpreter', async () => {
  const schema = gateway.schema
  if (!schema) throw new Error('no schema')
  await fc.assert(
    fc.asyncProperty(operations(schema), fc.boolean(), fc.subarray(['pricing']), async (query, flag, dead) => {
      const warm = await ask(query, { flag })
      for (const name of dead) shop.dead.add(name)
      const { first, second } =
        dead.length > 0 ? await compareDead(query, flag) : { first: warm, second: await ask(query, { flag }) }
      shop.dead.clear()
      expect(withoutPlaces(second)).toEqual(withoutPlaces(first))
    }),
    { numRuns: 150 },
  )
})

async function compareDead(query: string, flag: boolean) {
  // Another name of the operation is another operation, which is interpreted at first.
  const first = await ask(query.replace('query (', 'query Again('), { flag })
  return { first, second: await ask(query, { flag }) }
}

/**
 * The interpreter asks for an entity at each place where it occurs, and so is told of a failure at each; and it counts the places
 * wrong where some objects of a list are of another type.
 */
function withoutPlaces({ data, errors }: Awaited<ReturnType<typeof ask>>) {
  return { data, errors: new Set(errors.map(({ message, code }) => `${message} ${code}`)) }
}

/** Operations of the schema, with aliases, fragments and conditions. */
function operations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const root = schema.getQueryType()
  if (!root) throw new Error('no queries')
  return selections(schema, root, 4).map(
    (text) => `query ($flag: Boolean!) { ok: __typename @include(if: $flag) ${text} }`,
  )
}

function selections(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> {
  const own = 'getFields' in type ? Object.values(type.getFields()) : []
  const fields = own.flatMap((field) => {
    const returned = getNamedType(field.type)
    if (isCompositeType(returned) && depth === 0) return []
    const given = field.args.some(({ name }) => name === 'id') ? '(id: "1")' : ''
    const below = isCompositeType(returned)
      ? selections(schema, returned, depth - 1).map((text) => ` { ${text} }`)
      : fc.constant('')
    const alias = given || isCompositeType(returned) ? fc.constant('') : fc.constantFrom('', `${field.name}_: `)
    return [
      fc
        .tuple(alias, fc.constantFrom('', '', ' @skip(if: $flag)'), below)
        .map(([as, skip, text]) => `${as}${field.name}${given}${skip}${text}`),
    ]
  })
  const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
  const fragments =
    depth === 0 || isObjectType(type)
      ? []
      : possible.map((each) => selections(schema, each, depth - 1).map((text) => `... on ${each.name} { ${text} }`))
  const all = [fc.constant('__typename'), ...fields, ...fragments]
  return fc.array(fc.oneof(...all), { minLength: 1, maxLength: 5 }).map((texts) => [...new Set(texts)].join(' '))
}
