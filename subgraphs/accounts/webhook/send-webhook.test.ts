import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { createWebhookClient, isWelcome } from './send-webhook.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
])('%s is not on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
  expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
})
test.each(['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', 'no address'])('neither is %s', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  'http://example.com/hook',
  'https://localhost/hook',
  'https://intranet/hook',
  'https://user:password@example.com',
  'https://127.0.0.1',
  'https://[::1]/',
  'https://2130706433/',
  'https://0x7f.1/',
  'file:///etc/passwd',
])('%s is not welcome', (url) => expect(isWelcome(new URL(url))).toBe(false))

test('https://example.com/hook is welcome', () => expect(isWelcome(new URL('https://example.com/hook'))).toBe(true))

test('an address of this machine is not called', async () => {
  let called = false
  const server = createServer((_, response) => {
    called = true
    response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const client = createWebhookClient({ allowPrivate: false })
  expect((await client.post(`https://127.0.0.1:${port}/`, '{}', {})).error).toMatch(/not on the public internet/)
  expect(called).toBe(false)
  await client.close()
  server.close()
})

test('a redirect is not followed', async () => {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = createWebhookClient({ allowPrivate: true })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  expect(await client.post(url, '{}', {})).toEqual({ status: 302, error: null })
  expect(paths).toEqual(['/hook'])
  await client.close()
  server.close()
})
