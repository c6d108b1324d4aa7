import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, seedAccounts } from '../../../db/seeds/accounts.ts'
import type { DB } from '../generated/database.ts'
import { createSigningKeys } from '../signing-key/signing-keys.ts'
import { selectRevocations } from './revocations.ts'
import { createSessions } from './sessions.ts'

const { writeUrl, readUrl, ownerUrl } = await testDatabase()
const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
const database = createDatabase<DB>({
  schema: 'accounts',
  writeUrl: writeUrl('accounts'),
  readUrl: readUrl('accounts', { primary: true }),
  writePoolSize: 4,
  readPoolSize: 4,
  maxReplicaLagMs: 10_000,
})
const secret = 'a token secret of at least thirty-two characters'
const signingKeys = createSigningKeys(database, secret)
const sessions = createSessions(database, signingKeys, secret)
const requestId = '018f3b1c-0000-7000-8000-000000000001'
const buyer = { email: 'buyer@acme.example', password: demoPassword }

beforeAll(async () => {
  const accounts = new pg.Pool({ connectionString: writeUrl('accounts'), max: 1 })
  await seedAccounts(accounts)
  await accounts.end()
})
afterAll(async () => {
  await database.close()
  await owner.end()
})

async function login() {
  const tokens = await sessions.login(buyer, requestId)
  if (!tokens) throw new Error('the demo login was refused')
  return tokens
}

async function refresh(token: string) {
  return (await sessions.refresh(token, requestId))?.refreshToken ?? null
}

test('an access token says who the user is and for which company, for ten minutes', async () => {
  const { accessToken, expiresIn } = await login()
  expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' })
  const claims = decodeJwt(accessToken)
  expect(claims).toMatchObject({ iss: 'tensile', aud: 'tensile-api', email: buyer.email, roles: ['buyer'] })
  expect(claims.company).toBeTypeOf('string')
  expect([expiresIn, (claims.exp ?? 0) - (claims.iat ?? 0)]).toEqual([600, 600])
})

test('the e-mail is found whatever its case', async () => {
  expect(await sessions.login({ ...buyer, email: ' Buyer@ACME.example ' }, requestId)).not.toBeNull()
})

test('a wrong password and an unknown user are refused alike', async () => {
  expect(await sessions.login({ ...buyer, password: 'guess' }, requestId)).toBeNull()
  expect(await sessions.login({ email: 'nobody@acme.example', password: demoPassword }, requestId)).toBeNull()
})

test('a refresh token is good for one refresh after another', async () => {
  const first = (await login()).refreshToken
  const second = await refresh(first)
  expect(second).not.toBe(first)
  expect(await refresh(second ?? '')).not.toBeNull()
})

test('two refreshes with the same token at once get the same next token, and the session goes on', async () => {
  const { refreshToken } = await login()
  const [one, other] = await Promise.all([refresh(refreshToken), refresh(refreshToken)])
  expect(one).not.toBeNull()
  expect(other).toBe(one)
  expect(await refresh(one ?? '')).not.toBeNull()
})

test('the token before the latest is refused after five seconds and ends the session', async () => {
  const first = (await login()).refreshToken
  const second = await refresh(first)
  await owner.query(`update accounts.session set rotated_at = rotated_at - interval '6 seconds'`)
  expect(await refresh(first)).toBeNull()
  expect(await refresh(second ?? '')).toBeNull()
})

test('an older token ends the session at once, and the audit trail says why', async () => {
  const first = (await login()).refreshToken
  const second = (await refresh(first)) ?? ''
  const third = (await refresh(second)) ?? ''
  expect(await refresh(first)).toBeNull()
  expect(await refresh(third)).toBeNull()
  const { rows } = await owner.query(
    `select request_id, after from audit.entry where entity_type = 'accounts.session' order by id desc limit 1`,
  )
  expect(rows[0]).toMatchObject({ request_id: requestId, after: { end_reason: 'REUSE' } })
})

test('after a logout its refresh token is refused, and other sessions go on', async () => {
  const [one, other] = [await login(), await login()]
  await sessions.logout(one.refreshToken, false, requestId)
  expect(await refresh(one.refreshToken)).toBeNull()
  expect(await refresh(other.refreshToken)).not.toBeNull()
})

test('a session ends by itself after thirty days', async () => {
  const { refreshToken } = await login()
  await owner.query(`update accounts.session set expires_at = now()`)
  expect(await refresh(refreshToken)).toBeNull()
})

test.each(['', 'nonsense', Buffer.alloc(48).toString('base64url')])(
  'made-up refresh tokens are refused: %s',
  async (text) => {
    expect(await refresh(text)).toBeNull()
    await expect(sessions.logout(text, false, requestId)).resolves.toBeUndefined()
  },
)

test('the database holds neither refresh tokens nor private keys that could be used', async () => {
  const { refreshToken } = await login()
  const { rows } = await owner.query<{ dump: string }>(
    `select (select string_agg(s::text, '') from accounts.session s) || (select string_agg(k::text, '') from accounts.signing_key k)
      || (select string_agg(e::text, '') from audit.entry e) as dump`,
  )
  const dump = rows[0]?.dump ?? ''
  expect(dump).toContain('redacted')
  for (const leak of [
    refreshToken,
    Buffer.from(refreshToken, 'base64url').toString('hex'),
    '$argon2id$',
    'PRIVATE KEY',
  ]) {
    expect(dump).not.toContain(leak)
  }
})

test('a new key signs once every gateway has had the time to fetch it, and tokens of the older one still hold', async () => {
  const signer = async () => decodeProtectedHeader((await login()).accessToken).kid
  const before = await signer()
  await signingKeys.rotateAfter(1, requestId)
  expect((await signingKeys.jwks()).keys).toHaveLength(1)
  await owner.query(`update accounts.signing_key set created_at = created_at - interval '25 hours'`)
  await signingKeys.rotateAfter(1, requestId)
  expect(await signer()).toBe(before)
  await owner.query(`update accounts.signing_key set created_at = created_at - interval '61 seconds'`)
  const after = await signer()
  expect(after).not.toBe(before)
  expect((await signingKeys.jwks()).keys.map((key) => Object(key).kid)).toEqual([after, before])
})

test('a logout everywhere ends all sessions of the user, but not with an old token', async () => {
  const [phone, desk] = [await login(), await login()]
  const next = await refresh(desk.refreshToken)
  await owner.query(`update accounts.session set rotated_at = rotated_at - interval '6 seconds'`)
  await sessions.logout(desk.refreshToken, true, requestId)
  expect(await refresh(phone.refreshToken)).not.toBeNull()
  const other = await login()
  await sessions.logout(other.refreshToken, true, requestId)
  expect(await refresh(phone.refreshToken)).toBeNull()
  expect(await refresh(next ?? '')).toBeNull()
})

test('what ended in the last ten minutes is told, for its access tokens are about', async () => {
  const { accessToken, refreshToken } = await login()
  const { sid } = decodeJwt(accessToken)
  expect((await selectRevocations(database)).sessions).not.toContain(sid)
  await sessions.logout(refreshToken, false, requestId)
  expect((await selectRevocations(database)).sessions).toContain(sid)
})

test('public keys show nothing private', async () => {
  for (const key of (await signingKeys.jwks()).keys)
    expect(Object.keys(Object(key)).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
})
