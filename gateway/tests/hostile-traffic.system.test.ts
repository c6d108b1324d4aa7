import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { hostileRequests } from './hostile-requests.ts'
import { ask, gatewayUrl } from './gateway.ts'

// 10,000 requests that no client of ours would send: each is answered below 500, and the gateway goes on.

const count = 10_000
const atOnce = 16

test('hostile traffic is refused without a fault, and the gateway goes on', { timeout: 600_000 }, async () => {
  const requests = hostileRequests(count, 20261121)
  const statuses = new Map<number, number>()
  const faults: string[] = []
  async function work() {
    for (let next = requests.next(); !next.done; next = requests.next()) {
      const { path, init } = next.value
      const response = await fetch(`${gatewayUrl}${path}`, init)
      const text = await response.text()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      if (response.status >= 500 || leak.test(text))
        faults.push(`${response.status} ${text.slice(0, 200)} <- ${JSON.stringify(init).slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  console.log(`hostile requests by status: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`)
  expect(faults.slice(0, 5)).toEqual([])
  expect([...statuses.values()].reduce((sum, each) => sum + each, 0)).toBe(count)
  expect((await ask('{ categories { name } }')).errors).toEqual([])
})

/** What must not be in an answer: SQL, files, addresses of subgraphs. */
const leak = /select .* from |node_modules|\.ts:\d|ECONNREFUSED|127\.0\.0\.1:\d{4,5}\/graphql/i

test.each([
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a header without an end', `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}`],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}'],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
])('%s ends the connection', async (_, bytes) => {
  const answer = await sendRaw(bytes)
  expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d|$)/)
})

function sendRaw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(gatewayUrl)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => {}) // it is reset while we still send
    socket.on('close', () => resolve(answer))
  })
}
