import { z } from '@tensile/settings'
import type { CallAccounts } from './call-accounts.ts'

export interface Tokens {
  accessToken: string
  expiresIn: number
  refreshToken: string
}

export interface ApiKeyToken {
  accessToken: string
  expiresIn: number
  scopes: string[]
}

/** The doors of the accounts subgraph that only the gateway can open. */
export interface AccountsClient {
  login(
    credentials: { email: string; password: string; address: string },
    requestId: string,
  ): Promise<Tokens | 'refused' | { retryAfterSeconds: number }>
  refresh(refreshToken: string, requestId: string): Promise<Tokens | 'refused'>
  /** Everywhere: all sessions of the user. */
  logout(refreshToken: string, everywhere: boolean, requestId: string): Promise<void>
  /** An access token for the client credentials of a partner's key; for all of its scopes when none are named. */
  token(
    credentials: { clientId: string; clientSecret: string; scopes: string[] | null; address: string },
    requestId: string,
  ): Promise<ApiKeyToken | 'refused' | { retryAfterSeconds: number }>
  /** Whose access tokens are worth nothing any more, although they have not expired. */
  revocations(requestId: string): Promise<{ sessions: string[]; clients: string[] }>
  /** The text of the key set (RFC 7517). */
  jwks(requestId: string): Promise<string>
}

/** Every call throws `AccountsUnavailable` when accounts does not answer as it should. */
export function createAccountsClient(call: CallAccounts): AccountsClient {
  return {
    async login(credentials, requestId) {
      const { status, text } = await call('/internal/login', requestId, credentials)
      if (status === 429) return throttledAnswer.parse(JSON.parse(text))
      return status === 401 ? 'refused' : tokensAnswer.parse(JSON.parse(text))
    },
    async refresh(refreshToken, requestId) {
      const { status, text } = await call('/internal/refresh', requestId, { refreshToken })
      return status === 401 ? 'refused' : tokensAnswer.parse(JSON.parse(text))
    },
    async logout(refreshToken, everywhere, requestId) {
      await call('/internal/logout', requestId, { refreshToken, everywhere })
    },
    async token(credentials, requestId) {
      const { status, text } = await call('/internal/token', requestId, credentials)
      if (status === 429) return throttledAnswer.parse(JSON.parse(text))
      return status === 401 ? 'refused' : apiKeyTokenAnswer.parse(JSON.parse(text))
    },
    async revocations(requestId) {
      return revocationsAnswer.parse(JSON.parse((await call('/internal/revocations', requestId)).text))
    },
    async jwks(requestId) {
      return (await call('/internal/jwks', requestId)).text
    },
  }
}

const tokensAnswer = z.object({ accessToken: z.string(), expiresIn: z.number(), refreshToken: z.string() })
const throttledAnswer = z.object({ retryAfterSeconds: z.number() })
const apiKeyTokenAnswer = z.object({ accessToken: z.string(), expiresIn: z.number(), scopes: z.array(z.string()) })
const revocationsAnswer = z.object({ sessions: z.array(z.string()), clients: z.array(z.string()) })
