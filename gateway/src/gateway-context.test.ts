import cookies from '@fastify/cookie'
import { verifyIdentity, type Viewer } from '@tensile/identity'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { createGatewayContext, type GatewayContext } from './gateway-context.ts'

const identitySecret = 'a secret of the gateway and its subgraphs'
let caller: Viewer | null = null
let timeoutMs = 10_000
let context: GatewayContext | undefined
let isAlone = false

const service = Fastify()
await service.register(cookies)
service.get('/', (request, reply) => {
  context = createGatewayContext(request, reply, {
    caller: { viewer: caller, partner: null },
    identitySecret,
    isSecure: false,
    timeoutMs,
  })
  isAlone = context.asEveryone() === context
  return {}
})
afterAll(() => service.close())

async function contextOf(viewer: Viewer | null, headers: Record<string, string> = {}): Promise<GatewayContext> {
  caller = viewer
  await service.inject({ url: '/', headers })
  if (!context) throw new Error('no context')
  return context
}

const person = (overrides: Partial<Viewer> = {}): Viewer => ({
  id: '1',
  email: 'ada@acme.example',
  name: 'Ada',
  roles: ['buyer'],
  companyId: '7',
  ...overrides,
})
const viewerIn = ({ signedIdentity, requestId }: GatewayContext) =>
  verifyIdentity(signedIdentity, identitySecret, requestId)?.viewer

test('buyers of any company read as guests what guests see, and share it with them', async () => {
  const contexts = [
    await contextOf(null),
    await contextOf(person()),
    await contextOf(person({ id: '2', companyId: '8' })),
  ]
  expect(new Set(contexts.map((each) => each.readerKey())).size).toBe(3)
  expect(new Set(contexts.map((each) => each.asEveryone().readerKey())).size).toBe(1)
  for (const each of contexts) expect(viewerIn(each.asEveryone())).toBeNull()
  expect(contexts.map((each) => viewerIn(each)?.id)).toEqual([undefined, '1', '2'])
})

test('who must see a write shares with those alone who must see it, too, also when it wrote just now', async () => {
  const early = await contextOf(person())
  const late = await contextOf(person(), { 'x-consistency-token': '0/AA' })
  expect(late.asEveryone().readerKey()).not.toBe(early.asEveryone().readerKey())
  expect(late.asEveryone().consistencyToken()).toBe('0/AA')
  const everyone = late.asEveryone()
  late.noteConsistencyToken('0/BB')
  expect(everyone.consistencyToken()).toBe('0/BB')
  expect(everyone.readerKey()).toContain('0/BB')
})

test.each([
  ['staff', person({ roles: ['catalog_manager'], companyId: null })],
  ['a buyer who is staff', person({ roles: ['buyer', 'sales'] })],
  ['a key of a partner', person({ scopes: ['orders:read'] })],
])('%s stays who it is', async (_, viewer) => {
  const own = await contextOf(viewer)
  expect(own.asEveryone()).toBe(own)
})

test('a request that ends soon keeps its fetches to itself', async () => {
  timeoutMs = -1
  await contextOf(person())
  timeoutMs = 10_000
  expect(isAlone).toBe(true)
  await contextOf(person())
  expect(isAlone).toBe(false)
})
