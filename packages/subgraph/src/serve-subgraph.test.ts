import { signIdentity, type Viewer } from '@tensile/identity'
import { GraphQLError, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyone, roles, serveSubgraph, signedIn, type SubgraphContext } from './index.ts'

const secret = 'a secret of the gateway and its subgraphs'
const requestId = '018f3b1c-0000-7000-8000-000000000001'
const admin: Viewer = { id: '1', email: 'admin@tensile.example', name: 'Ada', roles: ['admin'], companyId: null }
const buyer: Viewer = { ...admin, id: '6', roles: ['buyer'], companyId: '1' }

let isDatabaseThere = true
let slowRead = Promise.withResolvers<string>()

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { open: String whoAmI: String adminOnly: String forgotten: String fault: String outage: String refusal: String slow: String }
  type Mutation { write(token: String!): String }
  type Bolt @key(fields: "id") { id: ID! name: String cost: String }
`)
const resolvers = {
  Query: {
    open: () => 'open',
    whoAmI: (_: unknown, __: unknown, { viewer }: SubgraphContext) => viewer?.email ?? 'anonymous',
    adminOnly: () => 'secret',
    forgotten: () => 'leak',
    fault: () => {
      throw new Error('select * from secrets at /srv/tensile')
    },
    outage: () => {
      throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })
    },
    refusal: () => {
      throw new GraphQLError('No such bolt.', { extensions: { code: 'NOT_FOUND' } })
    },
    slow: () => slowRead.promise,
  },
  Mutation: {
    write: (_: unknown, { token }: { token: string }, context: SubgraphContext) => {
      context.setConsistencyToken(token)
      return context.consistencyToken()
    },
  },
  Bolt: {
    __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id, name: `Bolt ${id}`, cost: '1.00' }),
  },
}

const service = await serveSubgraph(
  {
    name: 'bolts',
    typeDefs,
    resolvers,
    permissions: {
      Query: {
        open: anyone,
        whoAmI: signedIn,
        adminOnly: roles('admin'),
        fault: anyone,
        outage: anyone,
        refusal: anyone,
        slow: anyone,
      },
      Mutation: { write: anyone },
      Bolt: { id: anyone, name: anyone, cost: roles('admin') },
    },
    context: (request) => request,
    readPosition: () => '0/10',
    readiness: { database: async () => (isDatabaseThere ? undefined : Promise.reject(new Error('gone'))) },
    close: async () => {},
  },
  { HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', IDENTITY_SECRET: secret },
)
let url = ''
beforeAll(() => {
  url = service.listeningOrigin
})
afterAll(() => service.close())

interface Answer {
  data: Record<string, any>
  errors: { message: string; extensions: Record<string, unknown> }[]
}

async function ask(query: string, viewer: Viewer | null = null, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      'x-tensile-identity': signIdentity({ viewer, requestId }, secret),
      ...headers,
    },
    body: JSON.stringify({ query }),
  })
  const body = (await response.json()) as Answer
  return { status: response.status, headers: response.headers, body }
}

test('refuses a request that the gateway did not sign', async () => {
  for (const identity of ['', 'forged', signIdentity({ viewer: admin, requestId }, 'another secret')]) {
    expect((await ask('{ open }', null, { 'x-tensile-identity': identity })).status).toBe(401)
  }
})

test('refuses an identity that was made for another request', async () => {
  const stolen = signIdentity({ viewer: admin, requestId: '018f3b1c-0000-7000-8000-000000000002' }, secret)
  expect((await ask('{ adminOnly }', null, { 'x-tensile-identity': stolen })).status).toBe(401)
})

test('refuses unknown paths too without an identity', async () => {
  expect((await fetch(`${url}/anything`)).status).toBe(401)
})

test('takes the request id of the gateway into its answer', async () => {
  expect((await ask('{ open }')).headers.get('x-request-id')).toBe(requestId)
})

test('denies a field that has no permission, to everyone', async () => {
  const { body } = await ask('{ forgotten }', admin)
  expect(body).toMatchObject({ data: { forgotten: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] })
})

test('tells a caller without a token to sign in, and one without the role that it is not allowed', async () => {
  expect((await ask('{ adminOnly }')).body.errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect((await ask('{ adminOnly }', buyer)).body.errors[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await ask('{ adminOnly whoAmI }', admin)).body.data).toEqual({ adminOnly: 'secret', whoAmI: admin.email })
})

test('answers entities in the order asked for, null for what is gone, and guards their fields', async () => {
  const query = `{ _entities(representations: [{__typename: "Bolt", id: "2"}, {__typename: "Bolt", id: "gone"}, {__typename: "Bolt", id: "1"}]) { ... on Bolt { id name cost } } }`
  const asBuyer = await ask(query, buyer)
  expect(asBuyer.body.data._entities).toEqual([
    { id: '2', name: 'Bolt 2', cost: null },
    null,
    { id: '1', name: 'Bolt 1', cost: null },
  ])
  expect((await ask(query, admin)).body.data._entities[0].cost).toBe('1.00')
})

test('shows its schema to the gateway, by _service and by introspection', async () => {
  expect((await ask('{ _service { sdl } }')).body.data._service.sdl).toContain('type Bolt')
  expect((await ask('{ __type(name: "Bolt") { name } }')).body.data.__type).toEqual({ name: 'Bolt' })
})

test('masks an unexpected error and names the request, passes an expected one on', async () => {
  const fault = await ask('{ fault }')
  expect(fault.body.errors).toEqual([
    {
      message: 'Internal error',
      path: ['fault'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    },
  ])
  expect((await ask('{ refusal }')).body.errors[0]).toMatchObject({
    message: 'No such bolt.',
    extensions: { code: 'NOT_FOUND', requestId },
  })
})

test('tells a database that does not answer as something to try again, without where it is', async () => {
  const [error] = (await ask('{ outage }')).body.errors
  expect(error).toMatchObject({ path: ['outage'], extensions: { code: 'SERVICE_UNAVAILABLE', requestId } })
  expect(JSON.stringify(error)).not.toContain('10.0.0.7')
})

test('answers the token of the latest of several writes', async () => {
  const { headers, body } = await ask('mutation { a: write(token: "1/0A") b: write(token: "0/FFFFFFFF") }')
  expect(headers.get('x-consistency-token')).toBe('1/0A')
  expect(body.data).toEqual({ a: '1/0A', b: '1/0A' })
})

test('reads later than the token it is given, and ignores one that is none', async () => {
  const given = await ask('mutation { write(token: "0/1") }', null, { 'x-consistency-token': '0/16B3748' })
  expect(given.body.data.write).toBe('0/16B3748')
  const nonsense = await ask('mutation { write(token: "0/1") }', null, { 'x-consistency-token': '1; drop table' })
  expect(nonsense.body.data.write).toBe('0/1')
})

test('refuses a document of too many tokens', async () => {
  expect((await ask(`{ ${'open '.repeat(10_001)} }`)).status).toBe(400)
})

test('is ready only while every dependency answers, and names the one that does not', async () => {
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)
  isDatabaseThere = false
  const response = await fetch(`${url}/health/ready`)
  isDatabaseThere = true
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'unavailable', dependencies: { database: 'unavailable' } })
  expect((await fetch(`${url}/health/live`)).status).toBe(200)
})

test('measures its requests', async () => {
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('http_request_duration_seconds_count')
})

test('answers what is under way when it is told to stop', async () => {
  slowRead = Promise.withResolvers<string>()
  const underWay = ask('{ slow }')
  await ask('{ open }')
  const closed = service.close()
  slowRead.resolve('answered')
  expect((await underWay).body.data.slow).toBe('answered')
  await closed
})
