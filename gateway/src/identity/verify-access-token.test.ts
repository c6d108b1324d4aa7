import { createHmac } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { AccountsUnavailable } from './call-accounts.ts'
import type { Revocations } from './revocations.ts'
import { createAccessTokenVerifier } from './verify-access-token.ts'

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
const publicJwk = { ...(await exportJWK(publicKey)), kid: 'now', alg: 'EdDSA', use: 'sig' }
const revoked = new Set<unknown>()
const revocations: Pick<Revocations, 'has'> = {
  has: ({ sid, client_id }) => revoked.has(sid) || revoked.has(client_id),
}
const verify = createAccessTokenVerifier({ jwks: async () => JSON.stringify({ keys: [publicJwk] }) }, revocations)

const now = Math.floor(Date.now() / 1000)
const header = { alg: 'EdDSA', kid: 'now', typ: 'at+jwt' }
const claims = {
  iss: 'tensile',
  aud: 'tensile-api',
  sub: '5',
  email: 'buyer@acme.example',
  name: 'Bea Flange',
  roles: ['buyer'],
  company: '1',
  iat: now,
  exp: now + 600,
}

function sign(payload: JWTPayload = claims, protectedHeader: JWTHeaderParameters = header, key = privateKey) {
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key)
}

function encode(part: object) {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

let valid = ''
beforeAll(async () => {
  valid = await sign()
})

test('a valid token names its viewer', async () => {
  expect(await verify(valid)).toEqual({
    id: '5',
    email: 'buyer@acme.example',
    name: 'Bea Flange',
    roles: ['buyer'],
    companyId: '1',
  })
})

test('a token from an accounts service whose clock is two minutes ahead holds, and ends when our clock says so', async () => {
  expect(await verify(await sign({ ...claims, iat: now + 120, exp: now + 720 }))).not.toBeNull()
  expect(await verify(await sign({ ...claims, iat: now - 590, exp: now - 1 }))).toBeNull()
})

test('a token without an algorithm is refused', async () => {
  expect(await verify(`${encode({ ...header, alg: 'none' })}.${encode(claims)}.`)).toBeNull()
})

test('a token signed by HMAC with the public key is refused', async () => {
  const body = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`
  for (const secret of [JSON.stringify(publicJwk), publicJwk.x ?? '']) {
    expect(await verify(`${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`)).toBeNull()
  }
})

test('a token of another key is refused under the name of ours', async () => {
  const stranger = await generateKeyPair('EdDSA')
  expect(await verify(await sign(claims, header, stranger.privateKey))).toBeNull()
})

test('a token of an unknown key is refused, whoever signed it', async () => {
  const stranger = await generateKeyPair('EdDSA')
  for (const key of [stranger.privateKey, privateKey]) {
    expect(await verify(await sign(claims, { ...header, kid: 'unknown' }, key))).toBeNull()
  }
})

test('a token that brings its own key along is refused', async () => {
  const stranger = await generateKeyPair('EdDSA', { extractable: true })
  const jwk = await exportJWK(stranger.publicKey)
  expect(await verify(await sign(claims, { ...header, jwk }, stranger.privateKey))).toBeNull()
})

test.each([
  ['expired', { ...claims, iat: now - 700, exp: now - 100 }],
  ['older than any of ours', { ...claims, iat: now - 800, exp: now + 600 }],
  ['from the future', { ...claims, iat: now + 200, exp: now + 600 }],
  ['not valid yet', { ...claims, nbf: now + 200 }],
  ['of another issuer', { ...claims, iss: 'somebody' }],
  ['for another audience', { ...claims, aud: 'another-api' }],
  ['without an expiry', { ...claims, exp: undefined }],
  ['without a user', { ...claims, sub: undefined }],
  ['with a role we do not have', { ...claims, roles: ['root'] }],
])('a token %s is refused', async (_, payload) => {
  const defined = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
  expect(await verify(await sign(defined))).toBeNull()
})

test('a token of another kind is refused', async () => {
  expect(await verify(await sign(claims, { ...header, typ: 'JWT' }))).toBeNull()
})

test('a token with another payload than was signed is refused', async () => {
  const [head, , mac] = valid.split('.')
  expect(await verify(`${head}.${encode({ ...claims, roles: ['admin'] })}.${mac}`)).toBeNull()
})

test.each(['', 'nonsense', 'a.b.c', '..'])('text that is no token is refused: %s', async (text) => {
  expect(await verify(text)).toBeNull()
})

test('accounts being down is a fault and not a refusal', async () => {
  const cutOff = createAccessTokenVerifier({ jwks: () => Promise.reject(new AccountsUnavailable('gone')) }, revocations)
  await expect(cutOff(valid)).rejects.toBeInstanceOf(AccountsUnavailable)
})

test('while accounts is down the keys that were fetched hold on, and what they can not tell is no refusal', async () => {
  let isDown = false
  const jwks = () =>
    isDown ? Promise.reject(new AccountsUnavailable('gone')) : Promise.resolve(JSON.stringify({ keys: [publicJwk] }))
  const lasting = createAccessTokenVerifier({ jwks }, revocations)
  expect(await lasting(valid)).not.toBeNull()
  isDown = true
  vi.useFakeTimers({ toFake: ['Date'], now: (now + 3_600) * 1_000 })
  onTestFinished(() => void vi.useRealTimers())
  const later = { ...claims, iat: now + 3_600, exp: now + 4_200 }
  expect(await lasting(await sign(later))).not.toBeNull()
  await expect(lasting(await sign(later, { ...header, kid: 'newer' }))).rejects.toBeInstanceOf(AccountsUnavailable)
  isDown = false
  vi.setSystemTime((now + 3_660) * 1_000)
  expect(await lasting(await sign(later, { ...header, kid: 'newer' }))).toBeNull()
})

test('a new key holds as soon as a token names it', async () => {
  const keys = [publicJwk]
  let fetches = 0
  const rotating = createAccessTokenVerifier(
    {
      jwks: async () => {
        fetches++
        return JSON.stringify({ keys })
      },
    },
    revocations,
  )
  const next = await generateKeyPair('EdDSA', { extractable: true })
  keys.unshift({ ...(await exportJWK(next.publicKey)), kid: 'next', alg: 'EdDSA', use: 'sig' })
  expect(await rotating(await sign(claims, { ...header, kid: 'next' }, next.privateKey))).not.toBeNull()
  expect(await rotating(valid)).not.toBeNull()
  expect(fetches).toBe(1)
})

test('a token of a partner carries its scopes and plan, and one that names other scopes is refused', async () => {
  const partner = { ...claims, client_id: 'tk_1', scope: 'catalog:read orders:write', plan: 'plus' }
  expect(await verify(await sign(partner))).toMatchObject({ scopes: ['catalog:read', 'orders:write'], plan: 'plus' })
  expect(await verify(await sign({ ...partner, scope: 'root' }))).toBeNull()
  const { scope, ...without } = partner
  expect(scope).toBeDefined()
  expect(await verify(await sign(without))).toBeNull()
})

test('a token of an ended session or a revoked key is refused', async () => {
  const ofSession = await sign({ ...claims, sid: 'a session' })
  const ofKey = await sign({ ...claims, client_id: 'tk_2', scope: 'catalog:read', plan: 'standard' })
  expect([await verify(ofSession), await verify(ofKey)]).not.toContain(null)
  revoked.add('a session').add('tk_2')
  expect([await verify(ofSession), await verify(ofKey)]).toEqual([null, null])
})
