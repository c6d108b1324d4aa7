import { accessTokenOf, ask, type demoUsers, post } from './gateway.ts'

export type Role = keyof typeof demoUsers
export type Caller = Role | 'anonymous' | 'key without a scope'

export const everybodySignedIn = ['admin', 'catalog_manager', 'sales', 'warehouse', 'buyer'] as const
export const callers: readonly Caller[] = [...everybodySignedIn, 'anonymous', 'key without a scope']

/** The token of everyone but the anonymous. The key is the distributor's, acts as an admin, and has but the scope to read the catalog. */
export async function tokensOfCallers(): Promise<Map<Caller, string>> {
  const tokens = new Map<Caller, string>()
  for (const role of everybodySignedIn) tokens.set(role, await accessTokenOf(role))
  tokens.set('key without a scope', await tokenOfKey({ roles: ['admin'], scopes: ['catalog:read'] }))
  return tokens
}

/** The token of a new key. */
export async function tokenOfKey(input: { companyId?: string; roles?: string[]; scopes: string[] }): Promise<string> {
  const { data } = await ask<{ createApiKey: { apiKey: { clientId: string }; secret: string } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { clientId } secret } }',
    { token: await accessTokenOf('admin'), variables: { input: { name: 'Matrix', ...input } } },
  )
  const { apiKey, secret } = data.createApiKey
  const answer = await post('/auth/token', { clientId: apiKey.clientId, clientSecret: secret })
  const { accessToken } = (await answer.json()) as { accessToken: string }
  return accessToken
}
