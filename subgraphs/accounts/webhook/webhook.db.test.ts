import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readEvents } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acmeBuyer, admin, borealisBuyer, openAccounts, sales, settings } from '../tests/accounts.ts'
import { countDeliveriesLeft } from '../upkeep.ts'
import { createWebhookClient } from './send-webhook.ts'
import { insertDeliveries } from './webhook-delivery.repository.ts'
import { sendDueWebhooks } from './webhook-sender.ts'
import { signWebhook } from './webhook-signature.ts'

const own = await testDatabase()
const { database, owner, ask, close } = await openAccounts(own, { allowPrivateWebhooks: true })
const catalog = new pg.Pool({ connectionString: own.writeUrl('catalog'), max: 1 })
const client = createWebhookClient({ allowPrivate: true })

const received: { url: string; headers: IncomingHttpHeaders; body: string }[] = []
let answerWith: (url: string) => number = () => 204
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    received.push({ url: request.url ?? '', headers: request.headers, body })
    response.writeHead(answerWith(request.url ?? '')).end()
  })
})
let base = ''

beforeAll(async () => {
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  await readEvents(database, 'webhooks', async () => {})
})
beforeEach(async () => {
  await owner.query('delete from accounts.webhook_endpoint')
  received.length = 0
  answerWith = () => 204
})
afterAll(async () => {
  await Promise.all([client.close(), catalog.end(), close()])
  receiver.close()
})

interface Endpoint {
  id: string
  version: number
}

async function mutate<Data>(field: string, type: string, variables: object, selection: string, viewer: Viewer) {
  const [name = ''] = Object.keys(variables)
  const { data, errors } = await ask<Record<string, Data>>(
    `mutation ($${name}: ${type}) { ${field}(${name}: $${name}) { ${selection} userErrors { path code } } }`,
    { viewer, variables },
  )
  expect(errors).toEqual([])
  return data[field] as Data & { userErrors: { path: string[]; code: string }[] }
}

const create = (input: object, viewer = admin) =>
  mutate<{ endpoint: Endpoint; secret: string }>(
    'createWebhookEndpoint',
    'CreateWebhookEndpointInput!',
    { input: { url: `${base}/all`, eventTypes: ['*'], ...input } },
    'endpoint { id version } secret',
    viewer,
  )

async function endpointsOf(viewer: Viewer) {
  const fields = 'id url pausedUntil pendingCount deadCount'
  const { data } = await ask<{
    webhookEndpoints: { id: string; url: string; pausedUntil: string | null; pendingCount: number; deadCount: number }[]
  }>(`{ webhookEndpoints { ${fields} } }`, { viewer })
  return data.webhookEndpoints
}

/**
 * Waits until the events of what was done are deliveries: other tests of this server may hold transactions open, behind which
 * nothing is read yet. Events of the demo companies may come as late.
 */
async function fanOut(count: number): Promise<void> {
  let all = 0
  const deliver = () =>
    readEvents(database, 'webhooks', async (events, trx) => {
      const ours = events.filter(({ entityType }) => entityType !== 'Company')
      await insertDeliveries(trx, ours)
      all += ours.length
    })
  await expect.poll(async () => (await deliver(), all)).toBe(count)
}

const send = () => sendDueWebhooks({ database, client, tokenSecret: settings.tokenSecret })
const makeDue = () => owner.query(`update accounts.webhook_delivery set due_at = now() where state = 'PENDING'`)
const nameBrand = (name: string) => catalog.query('insert into catalog.brand (name) values ($1)', [name])

test('an event arrives, signed with the secret that was shown once', async () => {
  const { secret } = await create({ eventTypes: ['brand.*'] })
  await nameBrand('Alba')
  await fanOut(1)
  expect(await send()).toBe(1)
  const { headers = {}, body = '' } = received[0] ?? {}
  expect(JSON.parse(body)).toMatchObject({ type: 'brand.created', data: { name: 'Alba', id: expect.any(String) } })
  const [id, timestamp] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])]
  expect(headers['webhook-signature']).toBe(signWebhook(secret, id, body, timestamp * 1000)['webhook-signature'])
  expect(await send()).toBe(0)
})

test('an address is told of what it asked for, and of nothing else', async () => {
  await create({ url: `${base}/brands`, eventTypes: ['brand.updated'] })
  await nameBrand('Bellows')
  await catalog.query(`update catalog.brand set name = 'Bellow' where name = 'Bellows'`)
  await fanOut(2)
  while ((await send()) > 0);
  expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['brand.updated'])
})

test("a company is told of its own events and everybody's, the distributor of all", async () => {
  await create({ url: `${base}/acme` }, acmeBuyer)
  await create({ url: `${base}/borealis` }, borealisBuyer)
  await create({ url: `${base}/house` })
  await owner.query(
    `insert into events.outbox (type, entity_type, entity_id, company_id, payload) values ('order.placed', 'Order', 1, 1, '{}')`,
  )
  await nameBrand('Everybody')
  await fanOut(2)
  while ((await send()) > 0);
  const told = (url: string) => received.filter((each) => each.url === url).map(({ body }) => JSON.parse(body).type)
  expect(told('/acme').sort()).toEqual(['brand.created', 'order.placed'])
  expect(told('/borealis')).toEqual(['brand.created'])
  expect(told('/house').sort()).toEqual(['brand.created', 'order.placed'])
})

test("no company is told of a guest's order, of names that are not for it, and of what is the house's own", async () => {
  await create({ url: `${base}/acme` }, acmeBuyer)
  await create({ url: `${base}/house` })
  await owner.query(`insert into events.outbox (type, entity_type, entity_id, payload) values
    ('order.placed', 'Order', 2, '{"number": "2026-000002"}'),
    ('price_list.updated', 'PriceList', 1, '{"name": "Contract of Borealis"}'),
    ('product.created', 'Product', 1, '{"sku": "NEXT-YEAR", "status": "DRAFT"}'),
    ('product.updated', 'Product', 2, '{"sku": "BOLT", "status": "ACTIVE"}'),
    ('stock_policy.updated', 'Product', 1, '{}')`)
  await fanOut(5)
  while ((await send()) > 0);
  const told = (url: string) =>
    new Map(
      received
        .filter((each) => each.url === url)
        .map(({ body }) => [JSON.parse(body).type, Object.keys(JSON.parse(body).data)]),
    )
  expect(told('/acme')).toEqual(
    new Map([
      ['price_list.updated', ['id']],
      ['product.created', ['id']],
      ['product.updated', ['id', 'sku', 'status']],
    ]),
  )
  expect([...told('/house').keys()].sort()).toEqual([
    'order.placed',
    'price_list.updated',
    'product.created',
    'product.updated',
    'stock_policy.updated',
  ])
})

test('events of one entity arrive in order, also when the first one has to be tried again', async () => {
  await create({ eventTypes: ['brand.*'] })
  await nameBrand('One')
  await nameBrand('Other')
  await catalog.query(`update catalog.brand set name = 'Two' where name = 'One'`)
  await fanOut(3)
  answerWith = () => 500
  expect(await send()).toBe(2)
  expect(await send()).toBe(0)
  answerWith = () => 200
  received.length = 0
  await makeDue()
  expect([await send(), await send(), await send()]).toEqual([2, 1, 0])
  const names = received.map(({ body }) => JSON.parse(body).data.name)
  expect(names.slice(0, 2).sort()).toEqual(['One', 'Other'])
  expect(names[2]).toBe('Two')
})

test('a delivery whose process died with it is sent again', async () => {
  await create({ eventTypes: ['brand.*'] })
  await nameBrand('Crash')
  await fanOut(1)
  await expect(
    sendDueWebhooks({
      database,
      client: { ...client, post: () => Promise.reject(new Error('killed')) },
      tokenSecret: settings.tokenSecret,
    }),
  ).rejects.toThrow('killed')
  expect(await send()).toBe(0)
  await makeDue()
  expect(await send()).toBe(1)
  expect(received).toHaveLength(1)
})

test('an address that fails again and again is left alone for a while, and others are not', async () => {
  await create({ url: `${base}/bad`, eventTypes: ['brand.*'] })
  await create({ url: `${base}/good`, eventTypes: ['brand.*'] })
  answerWith = (url) => (url === '/bad' ? 503 : 200)
  for (let i = 0; i < 6; i++) await nameBrand(`Broken ${i}`)
  await fanOut(6)
  while ((await send()) > 0);
  const bad = (await endpointsOf(admin)).find(({ url }) => url.endsWith('/bad'))
  expect(bad?.pausedUntil).not.toBeNull()
  received.length = 0
  await makeDue()
  expect(await send()).toBe(0)
  answerWith = () => 200
  await owner.query('update accounts.webhook_circuit set open_until = now()')
  expect(await send()).toBe(6)
  expect((await endpointsOf(admin)).map(({ pausedUntil, pendingCount }) => [pausedUntil, pendingCount])).toEqual([
    [null, 0],
    [null, 0],
  ])
})

test('what can not be delivered is given up in the end, and can be replayed', async () => {
  const { endpoint } = await create({ eventTypes: ['brand.*'] })
  await nameBrand('Lost')
  await fanOut(1)
  answerWith = () => 410
  await owner.query('update accounts.webhook_delivery set attempts = 14')
  await send()
  expect(await endpointsOf(admin)).toMatchObject([{ deadCount: 1, pendingCount: 0 }])
  expect(await countDeliveriesLeft(database)).toEqual({ PENDING: 0, DEAD: 1 })
  answerWith = () => 200
  const replay = await mutate<{ replayed: number }>(
    'replayDeadWebhooks',
    'ID!',
    { endpointId: endpoint.id },
    'replayed',
    admin,
  )
  expect(replay).toEqual({ replayed: 1, userErrors: [] })
  expect(await send()).toBe(1)
  const { data } = await ask<{
    webhookDeliveries: { nodes: { id: string; state: string; lastStatus: number; body: { type: string } }[] }
  }>('query ($endpointId: ID!) { webhookDeliveries(endpointId: $endpointId) { nodes { id state lastStatus body } } }', {
    viewer: admin,
    variables: { endpointId: endpoint.id },
  })
  const [delivery] = data.webhookDeliveries.nodes
  expect(delivery).toMatchObject({ state: 'DELIVERED', lastStatus: 200, body: { type: 'brand.created' } })
  expect(await mutate('replayWebhookDelivery', 'ID!', { id: delivery?.id }, 'replayed', acmeBuyer)).toMatchObject({
    replayed: 0,
    userErrors: [{ code: 'NOT_FOUND' }],
  })
})

test("a company's endpoints are its own", async () => {
  const { endpoint } = await create({}, acmeBuyer)
  expect(await endpointsOf(acmeBuyer)).toHaveLength(1)
  expect(await endpointsOf(borealisBuyer)).toEqual([])
  const remove = (viewer: Viewer) =>
    mutate<{ deletedId: string }>('deleteWebhookEndpoint', 'ID!', { id: endpoint.id }, 'deletedId', viewer)
  expect((await remove(borealisBuyer)).userErrors).toEqual([{ path: ['id'], code: 'NOT_FOUND' }])
  const key: Viewer = { ...acmeBuyer, scopes: ['orders:read'], plan: 'standard' }
  for (const viewer of [key, sales]) {
    expect((await ask('{ webhookEndpoints { id } }', { viewer })).errors[0]?.extensions.code).toBe('FORBIDDEN')
  }
  expect((await remove(acmeBuyer)).deletedId).toBe(endpoint.id)
})

test.each([
  ['something else than an address', { url: 'ftp://example.com' }, 'url', 'INVALID'],
  ['no event', { eventTypes: [] }, 'eventTypes', 'REQUIRED'],
  ['a malformed event', { eventTypes: ['Order placed'] }, 'eventTypes', 'INVALID'],
  ['a company that is not there', { companyId: toGlobalId('Company', '99') }, 'companyId', 'NOT_FOUND'],
])('refuses %s', async (_, input, path, code) => {
  expect((await create(input)).userErrors).toEqual([{ path: ['input', path], code }])
})
