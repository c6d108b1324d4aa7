import { randomUUID } from 'node:crypto'
import { defineConfig } from '@graphql-hive/gateway'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { signIdentity } from '../../../packages/identity/src/index.ts'
import { createAccountsClient } from '../../../gateway/src/identity/accounts-client.ts'
import { createAccountsCall } from '../../../gateway/src/identity/call-accounts.ts'
import { createAccessTokenVerifier } from '../../../gateway/src/identity/verify-access-token.ts'

// With the duties of a door, who asks is checked and told to the subgraphs as our gateway does it; cost, limits and idempotency keys
// Hive has not.
const { ACCOUNTS_URL = '', IDENTITY_SECRET = '', DUTIES } = process.env
const accounts = createAccountsClient(createAccountsCall(ACCOUNTS_URL, IDENTITY_SECRET, 5_000))
const verify = createAccessTokenVerifier(accounts, { has: () => false })
const signed = new WeakMap()

export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  logging: 'error',
  requestId: false, // the identity is bound to the id that we send
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      // So that requests of different callers are not taken for the same.
      if (DUTIES === 'bare') return { authorization: request.headers.get('authorization') ?? undefined }
      const known = signed.get(request)
      if (known) return known
      const headers = sign(request)
      signed.set(request, headers)
      return headers
    },
  },
})

async function sign(request) {
  const requestId = randomUUID()
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const viewer = token === undefined ? null : await verify(token)
  return { 'x-request-id': requestId, 'x-tensile-identity': signIdentity({ viewer, requestId }, IDENTITY_SECRET) }
}
