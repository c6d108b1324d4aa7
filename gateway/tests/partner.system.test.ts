import { expect, test } from 'vitest'
import { accessTokenOf, ask, post } from './gateway.ts'

const createDocument = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { apiKey { id clientId } secret userErrors { path code } } }`

async function createKey(input: object): Promise<{ id: string; clientId: string; secret: string }> {
  const token = await accessTokenOf('admin')
  const { data } = await ask<{ createApiKey: { apiKey: { id: string; clientId: string }; secret: string } }>(
    createDocument,
    { token, variables: { input: { name: 'ERP', ...input } } },
  )
  return { ...data.createApiKey.apiKey, secret: data.createApiKey.secret }
}

async function companyOfBuyer(): Promise<string> {
  const token = await accessTokenOf('buyer')
  const { data } = await ask<{ viewer: { company: { id: string } } }>('{ viewer { company { id } } }', { token })
  return data.viewer.company.id
}

test('a partner trades its key for a token, by every way that RFC 6749 names', async () => {
  const { clientId, secret } = await createKey({ companyId: await companyOfBuyer(), scopes: ['catalog:read'] })
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret })
  const basic = { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` }
  for (const answer of [
    await post('/auth/token', form),
    await post('/auth/token', { grant_type: 'client_credentials' }, basic),
    await post('/auth/token', { clientId, clientSecret: secret }),
  ]) {
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'catalog:read' })
  }
  expect((await post('/auth/token', {})).status).toBe(400)
  expect((await post('/auth/token', { clientId, clientSecret: 'guess' })).status).toBe(401)
})

test("a key without a scope can't do what needs it; with it, it can", async () => {
  const { clientId, secret } = await createKey({ roles: ['admin'], scopes: ['catalog:read'] })
  const { accessToken } = Object(await (await post('/auth/token', { clientId, clientSecret: secret })).json())
  expect((await ask('{ categories { name } }', { token: accessToken })).errors).toEqual([])
  const { errors } = await ask('{ auditLog { totalCount } }', { token: accessToken })
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
})

test('a revoked key is out within seconds, although its token has not expired', async () => {
  const { id, clientId, secret } = await createKey({ companyId: await companyOfBuyer(), scopes: ['catalog:read'] })
  const { accessToken } = Object(await (await post('/auth/token', { clientId, clientSecret: secret })).json())
  const status = async () => (await post('/graphql', { query: '{ viewer { name } }' }, bearer(accessToken))).status
  expect(await status()).toBe(200)
  await ask('mutation ($id: ID!) { revokeApiKey(id: $id) { apiKey { status } } }', {
    token: await accessTokenOf('admin'),
    variables: { id },
  })
  await expect.poll(status).toBe(401)
})

test('a session that was ended everywhere is out within seconds', async () => {
  const credentials = { email: 'buyer@borealis.example', password: 'tensile-demo' }
  const { accessToken } = Object(await (await post('/auth/login', credentials)).json())
  const { refreshToken } = Object(await (await post('/auth/login', credentials)).json())
  expect((await post('/auth/logout', { refreshToken, everywhere: true })).status).toBe(204)
  await expect
    .poll(async () => (await post('/graphql', { query: '{ viewer { name } }' }, bearer(accessToken))).status)
    .toBe(401)
})

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
