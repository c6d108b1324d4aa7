import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { lookupPublic } from './public-address.ts'
import { createWebhookClient } from './send-webhook.ts'

/** What the name of a partner leads to, one answer after the other. */
const names = vi.hoisted(() => ({ answers: new Array<LookupAddress[]>(), asked: 0 }))
vi.mock('node:dns', () => ({
  lookup(_name: string, _options: object, answer: (error: null, found: LookupAddress[]) => void) {
    const found = names.answers[names.asked++] ?? []
    process.nextTick(() => answer(null, found))
  },
}))

const somewhere = { address: '93.184.216.34', family: 4 }
const here = { address: '127.0.0.1', family: 4 }
let called = 0
const machine = createServer((socket) => {
  called += 1
  socket.destroy()
})
beforeAll(() => once(machine.listen(0, here.address), 'listening'))
afterAll(() => machine.close())
beforeEach(() => {
  names.asked = 0
  called = 0
})

async function callPartner() {
  const client = createWebhookClient({ allowPrivate: false })
  const { port } = machine.address() as AddressInfo
  const { error } = await client.post(`https://hooks.partner.example:${port}/`, '{}', {})
  await client.close()
  return { error, called }
}
const refused = { error: 'the address is not on the public internet', called: 0 }

test.each([
  [here],
  [{ address: '::1', family: 6 }],
  [{ address: '::ffff:127.0.0.1', family: 6 }],
  [{ address: '::127.0.0.1', family: 6 }],
  [{ address: '64:ff9b::7f00:1', family: 6 }],
  [{ address: '2002:7f00:1::', family: 6 }],
  [somewhere, here],
])('a name that leads to %o is not called', async (...found) => {
  names.answers = [found]
  expect(await callPartner()).toEqual(refused)
})

test('a name that was good is looked at again by the next connection', async () => {
  names.answers = [[somewhere], [here]]
  const first = Promise.withResolvers<unknown>()
  lookupPublic('hooks.partner.example', { all: true }, (_error, found) => first.resolve(found))
  expect(await first.promise).toEqual([somewhere])
  expect(await callPartner()).toEqual(refused)
})
