import { randomUUID } from 'node:crypto'
import { accessToken, clockDifferenceSeconds, viewerOfClaims, type Viewer } from '@tensile/identity'
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose'
import type { AccountsClient } from './accounts-client.ts'
import { AccountsUnavailable } from './call-accounts.ts'
import { rememberTokens } from './checked-tokens.ts'
import type { Revocations } from './revocations.ts'

/** Who an access token speaks for; null for one that is forged, expired, revoked, from the future or meant for something else. */
export type VerifyAccessToken = (token: string) => Promise<Viewer | null>

/**
 * Checks tokens against the keys of accounts, which are kept for 10 minutes; an unknown key id fetches them anew, at most
 * every 30 seconds, so that a rotated key holds at once and a made-up one costs nothing. While accounts does not answer, the keys
 * that were kept hold on: who is signed in goes on.
 * The returned function throws `AccountsUnavailable` when there are no keys to check with.
 */
export function createAccessTokenVerifier(
  accounts: Pick<AccountsClient, 'jwks'>,
  revocations: Pick<Revocations, 'has'>,
): VerifyAccessToken {
  let latest: string | null = null
  let isOld = false
  const keys = createRemoteJWKSet(new URL('http://accounts.invalid/jwks'), {
    async [customFetch]() {
      const fetched = await accounts.jwks(randomUUID()).catch((error: unknown) => {
        if (latest === null) throw error
        return null
      })
      isOld = fetched === null
      latest = fetched ?? latest
      return new Response(latest)
    },
  })
  const checked = rememberTokens()

  async function check(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [accessToken.algorithm],
      issuer: accessToken.issuer,
      audience: accessToken.audience,
      typ: accessToken.type,
      maxTokenAge: accessToken.lifetimeSeconds,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: clockDifferenceSeconds,
    })
    // A token may come from our future, where the clock of accounts is. It ends when ours says so.
    if ((payload.exp ?? 0) <= Date.now() / 1000) throw new errors.JWTExpired('it is over', payload)
    checked.add(token, payload)
    return payload
  }

  return async (token) => {
    try {
      const claims = checked.get(token, Date.now() / 1000) ?? (await check(token))
      return revocations.has(claims) ? null : viewerOfClaims(claims)
    } catch (error) {
      // It may be of a key that accounts has made meanwhile.
      const mayBeKnownLater = isOld && error instanceof errors.JWKSNoMatchingKey
      if (isRefusal(error) && !mayBeKnownLater) return null
      throw error instanceof AccountsUnavailable
        ? error
        : new AccountsUnavailable('No keys to check tokens with.', { cause: error })
    }
  }
}

/** Says of an error of jose that the token is at fault, and not the way to the keys. */
function isRefusal(error: unknown): boolean {
  return [
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((refusal) => error instanceof refusal)
}
