import { expect, test } from 'vitest'
import { signIdentity, verifyIdentity, type Viewer } from './index.ts'

const secret = 'a secret of the gateway and its subgraphs'
const requestId = '018f3b1c-0000-7000-8000-000000000001'
const viewer: Viewer = { id: '7', email: 'buyer@acme.example', name: 'Ada', roles: ['buyer'], companyId: '1' }
const token = signIdentity({ viewer, requestId }, secret)

test('carries the viewer, and an anonymous caller as null', () => {
  expect(verifyIdentity(token, secret, requestId)).toEqual({ viewer, requestId })
  expect(verifyIdentity(signIdentity({ viewer: null, requestId }, secret), secret, requestId)?.viewer).toBeNull()
})

test('is refused when it was signed with another secret', () => {
  expect(verifyIdentity(token, 'another secret', requestId)).toBeNull()
})

test('is refused beside another request id', () => {
  expect(verifyIdentity(token, secret, '018f3b1c-0000-7000-8000-000000000002')).toBeNull()
})

test('is refused after 30 seconds, and the 150 by which clocks may differ', () => {
  expect(verifyIdentity(token, secret, requestId, Date.now() + 181_000)).toBeNull()
})

test.each([-120_000, 120_000])('holds on a clock that is %i ms off', (offMs) => {
  expect(verifyIdentity(token, secret, requestId, Date.now() + offMs)).toEqual({ viewer, requestId })
})

test('is refused when a role was added to it', () => {
  const [payload = '', mac = ''] = token.split('.')
  const forged = Buffer.from(payload, 'base64url').toString().replace('"buyer"', '"admin"')
  expect(verifyIdentity(`${Buffer.from(forged).toString('base64url')}.${mac}`, secret, requestId)).toBeNull()
})

test.each([undefined, '', '.', 'a.b', 'a.b.c', `${token}.x`, token.slice(0, -2)])(
  'is refused when malformed: %s',
  (text) => {
    expect(verifyIdentity(text, secret, requestId)).toBeNull()
  },
)
