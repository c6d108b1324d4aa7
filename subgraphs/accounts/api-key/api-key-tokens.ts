import type { Database } from '@tensile/database'
import { accessToken } from '@tensile/identity'
import type { DB } from '../generated/database.ts'
import type { SigningKeys } from '../signing-key/signing-keys.ts'
import { hashApiKeySecret, isSameHash } from './api-key-secret.ts'
import { findApiKeyByClientId, noteApiKeyUse, type ApiKeyRow } from './api-key.repository.ts'

export interface ApiKeyToken {
  accessToken: string
  /** Seconds that it holds. */
  expiresIn: number
  scopes: string[]
}

export interface ApiKeyTokens {
  /**
   * An access token for client credentials; for some of the key's scopes when they are named. Null when id and secret do
   * not belong together, or the key has ended, or has not the scopes.
   */
  issue(
    credentials: { clientId: string; clientSecret: string; scopes: string[] | null },
    requestId: string,
  ): Promise<ApiKeyToken | null>
}

export function createApiKeyTokens(database: Database<DB>, signingKeys: SigningKeys): ApiKeyTokens {
  return {
    async issue({ clientId, clientSecret, scopes: wanted }, requestId) {
      const { result: key } = await database.write({ actor: `key:${clientId}`, requestId }, async (trx) => {
        const found = await findApiKeyByClientId(trx, clientId)
        if (!found || !holds(found, clientSecret)) return null
        await noteApiKeyUse(trx, found.id)
        return found
      })
      const scopes = wanted ?? key?.scopes ?? []
      if (!key || !scopes.every((scope) => key.scopes.includes(scope))) return null
      const { userAccountId: sub, email, name, roles, companyId, plan } = key
      const claims = {
        sub,
        email,
        name,
        roles,
        ...(companyId !== null && { company: companyId }),
        client_id: clientId,
        scope: scopes.join(' '),
        plan,
      }
      return {
        accessToken: await signingKeys.signAccessToken(claims),
        expiresIn: accessToken.lifetimeSeconds,
        scopes,
      }
    },
  }
}

function holds(key: ApiKeyRow, clientSecret: string): boolean {
  const hash = hashApiKeySecret(clientSecret)
  const isRight =
    isSameHash(hash, key.secretHash) || (key.isPreviousSecretGood && isSameHash(hash, key.previousSecretHash))
  return isRight && key.revokedAt === null && !key.isExpired
}
