import type { Viewer } from '@tensile/identity'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { decodeJwt } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { selectRevocations } from '../session/revocations.ts'
import { createSigningKeys } from '../signing-key/signing-keys.ts'
import { admin, openAccounts, requestId, sales, settings } from '../tests/accounts.ts'
import { createApiKeyTokens } from './api-key-tokens.ts'

const { database, owner, ask, close } = await openAccounts(await testDatabase())
afterAll(close)
const tokens = createApiKeyTokens(database, createSigningKeys(database, settings.tokenSecret))
const acme = toGlobalId('Company', '1')

const fields = `apiKey { id name clientId roles scopes plan status expiresAt version lastUsedAt company { name } previousSecretUntil }
  userErrors { path code message }`

async function run(field: string, type: string, variables: object, viewer: Viewer = admin) {
  const names = Object.keys(variables)
  const types = type.split(' ')
  const document = `mutation (${names.map((name, i) => `$${name}: ${types[i]}`).join()}) {
    ${field}(${names.map((name) => `${name}: $${name}`).join()}) { ${fields} ${/create|rotate/.test(field) ? 'secret' : ''} } }`
  const { data, errors } = await ask<Record<string, any>>(document, { viewer, variables })
  return { ...data?.[field], errors }
}

const create = (input: object) =>
  run('createApiKey', 'CreateApiKeyInput!', { input: { name: 'Acme ERP', scopes: ['orders:read'], ...input } })
const issue = (clientId: string, clientSecret: string, scopes: string[] | null = null) =>
  tokens.issue({ clientId, clientSecret, scopes }, requestId)

test('a key is shown with its secret once, and trades it for a token of its scopes, company and plan', async () => {
  const { apiKey, secret, userErrors } = await create({
    companyId: acme,
    scopes: ['orders:read', 'orders:write'],
    plan: 'PLUS',
  })
  expect(userErrors).toEqual([])
  expect(apiKey).toMatchObject({ company: { name: 'Acme Machine Works' }, status: 'ACTIVE', lastUsedAt: null })
  const token = await issue(apiKey.clientId, secret)
  expect(token).toMatchObject({ expiresIn: 600, scopes: ['orders:read', 'orders:write'] })
  expect(decodeJwt(token?.accessToken ?? '')).toMatchObject({
    aud: 'tensile-api',
    name: 'Acme ERP',
    roles: ['buyer'],
    company: '1',
    client_id: apiKey.clientId,
    scope: 'orders:read orders:write',
    plan: 'plus',
  })
  const { rows } = await owner.query('select after from audit.entry where entity_type = $1 order by id desc limit 1', [
    'accounts.api_key',
  ])
  expect(rows[0].after.secret_hash).toBe('redacted')
  const listed = await ask<any>('{ apiKeys(first: 1) { nodes { lastUsedAt } totalCount } }', { viewer: admin })
  expect(listed.data.apiKeys.nodes[0].lastUsedAt).not.toBeNull()
})

test('a token can be asked for fewer scopes, never for more', async () => {
  const { apiKey, secret } = await create({ companyId: acme, scopes: ['orders:read', 'prices:read'] })
  expect((await issue(apiKey.clientId, secret, ['prices:read']))?.scopes).toEqual(['prices:read'])
  expect(await issue(apiKey.clientId, secret, ['orders:write'])).toBeNull()
})

test('a wrong secret, an unknown key and another key’s secret get nothing', async () => {
  const [one, other] = [await create({ companyId: acme }), await create({ companyId: acme })]
  expect(await issue(one.apiKey.clientId, 'ts_guess')).toBeNull()
  expect(await issue(one.apiKey.clientId, other.secret)).toBeNull()
  expect(await issue('tk_00000000000000000000', one.secret)).toBeNull()
})

test('after a rotation both secrets hold while they overlap, then the new one alone', async () => {
  const { apiKey, secret } = await create({ companyId: acme })
  const rotated = await run('rotateApiKey', 'ID! Int!', { id: apiKey.id, overlapMinutes: 60 })
  expect(rotated.apiKey.previousSecretUntil).not.toBeNull()
  expect(await issue(apiKey.clientId, secret)).not.toBeNull()
  expect(await issue(apiKey.clientId, rotated.secret)).not.toBeNull()
  await owner.query(`update accounts.api_key set previous_secret_until = now() where client_id = $1`, [apiKey.clientId])
  expect(await issue(apiKey.clientId, secret)).toBeNull()
  expect(await issue(apiKey.clientId, rotated.secret)).not.toBeNull()
  const again = await run('rotateApiKey', 'ID! Int!', { id: apiKey.id, overlapMinutes: 0 })
  expect(await issue(apiKey.clientId, rotated.secret)).toBeNull()
  expect(await issue(apiKey.clientId, again.secret)).not.toBeNull()
})

test('a revoked key gets no token any more, and gateways are told to refuse those it has', async () => {
  const { apiKey, secret } = await create({ companyId: acme })
  expect((await run('revokeApiKey', 'ID!', { id: apiKey.id })).apiKey.status).toBe('REVOKED')
  expect(await issue(apiKey.clientId, secret)).toBeNull()
  expect((await selectRevocations(database)).clients).toContain(apiKey.clientId)
  expect((await run('rotateApiKey', 'ID! Int!', { id: apiKey.id, overlapMinutes: 0 })).userErrors[0].code).toBe(
    'CONFLICT',
  )
})

test('a key that has expired gets no token', async () => {
  const { apiKey, secret } = await create({ companyId: acme, expiresAt: new Date(Date.now() + 60_000).toISOString() })
  expect(await issue(apiKey.clientId, secret)).not.toBeNull()
  await owner.query(
    `update accounts.api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where client_id = $1`,
    [apiKey.clientId],
  )
  expect(await issue(apiKey.clientId, secret)).toBeNull()
})

test.each([
  ['a name', { companyId: acme, name: ' ' }, 'name', 'INVALID'],
  ['a company that is there', { companyId: toGlobalId('Company', '999') }, 'companyId', 'NOT_FOUND'],
  ['known scopes', { companyId: acme, scopes: ['orders:read', 'root'] }, 'scopes', 'NOT_AN_OPTION'],
  ['scopes that a company may have', { companyId: acme, scopes: ['prices:write'] }, 'scopes', 'NOT_AN_OPTION'],
  ['at least one scope', { companyId: acme, scopes: [] }, 'scopes', 'REQUIRED'],
  ['no roles beside a company', { companyId: acme, roles: ['admin'] }, 'roles', 'INVALID'],
  ['roles without a company', {}, 'roles', 'REQUIRED'],
  ['roles of staff', { roles: ['buyer'] }, 'roles', 'NOT_AN_OPTION'],
  ['an end in the future', { companyId: acme, expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt', 'INVALID'],
])('a key needs %s', async (_, input, path, code) => {
  const { apiKey, secret, userErrors } = await create(input)
  expect([apiKey, secret]).toEqual([null, null])
  expect(userErrors).toMatchObject([{ path: ['input', path], code }])
})

test('the end of a key is moved and taken away; a change of something else leaves it', async () => {
  const { apiKey } = await create({ companyId: acme, expiresAt: '2090-01-01T00:00:00Z' })
  const change = async (input: object) =>
    (await run('updateApiKey', 'UpdateApiKeyInput!', { input: { id: apiKey.id, ...input } })).apiKey.expiresAt
  expect(await change({ expiresAt: '2091-01-01T00:00:00Z' })).toBe('2091-01-01T00:00:00.000Z')
  expect(await change({ name: 'Acme ERP 2' })).toBe('2091-01-01T00:00:00.000Z')
  expect(await change({ expiresAt: null })).toBeNull()
})

test('keys are for admins', async () => {
  const { errors } = await ask('{ apiKeys { totalCount } }', { viewer: sales })
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  expect(await run('revokeApiKey', 'ID!', { id: 'x' }, sales)).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  })
})

test('a change is refused to who read an older version', async () => {
  const { apiKey } = await create({ companyId: acme })
  const change = (expectedVersion: number) =>
    run('updateApiKey', 'UpdateApiKeyInput!', { input: { id: apiKey.id, scopes: ['prices:read'], expectedVersion } })
  expect((await change(apiKey.version)).apiKey.scopes).toEqual(['prices:read'])
  expect((await change(apiKey.version)).userErrors).toMatchObject([{ code: 'CONFLICT' }])
})
