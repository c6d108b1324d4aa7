import type { JWTPayload } from 'jose'

/**
 * Claims of tokens whose signatures have been checked: checking one costs more than all else that the gateway does for a small
 * query. At most 10,000, the oldest go first. Whether a token is revoked is asked each time all the same.
 */
export interface CheckedTokens {
  /** Undefined for a token that has expired, or was not seen. */
  get(token: string, nowSeconds: number): JWTPayload | undefined
  add(token: string, claims: JWTPayload): void
}

export function rememberTokens(): CheckedTokens {
  const claimsOf = new Map<string, JWTPayload>()
  return {
    get(token, nowSeconds) {
      const claims = claimsOf.get(token)
      if (!claims) return undefined
      if ((claims.exp ?? 0) > nowSeconds) return claims
      claimsOf.delete(token)
      return undefined
    },
    add(token, claims) {
      claimsOf.set(token, claims)
      if (claimsOf.size > mostTokens) for (const [oldest] of claimsOf) return void claimsOf.delete(oldest)
    },
  }
}

const mostTokens = 10_000
