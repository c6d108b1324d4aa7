import { identityHeader, signIdentity } from '@tensile/identity'
import { requestIdHeader } from '@tensile/service'
import { z } from '@tensile/settings'
import { request as send } from 'undici'

export interface Tokens {
  accessToken: string
  expiresIn: number
  refreshToken: string
}

/** The doors of the accounts subgraph that only the gateway can open. */
export interface AccountsClient {
  login(
    credentials: { email: string; password: string; address: string },
    requestId: string,
  ): Promise<Tokens | 'refused' | { retryAfterSeconds: number }>
  refresh(refreshToken: string, requestId: string): Promise<Tokens | 'refused'>
  logout(refreshToken: string, requestId: string): Promise<void>
  /** The text of the key set (RFC 7517). */
  jwks(requestId: string): Promise<string>
}

/** Every call throws `AccountsUnavailable` when accounts does not answer as it should. */
export function createAccountsClient(accountsUrl: string, identitySecret: string, timeoutMs: number): AccountsClient {
  async function call(path: string, requestId: string, body?: object): Promise<{ status: number; text: string }> {
    try {
      const { statusCode, body: answer } = await send(new URL(path, accountsUrl), {
        method: body ? 'POST' : 'GET',
        headers: {
          [requestIdHeader]: requestId,
          [identityHeader]: signIdentity({ viewer: null, requestId }, identitySecret),
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body ? JSON.stringify(body) : null,
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await answer.text()
      if (statusCode < 300 || statusCode === 401 || statusCode === 429) return { status: statusCode, text }
      throw new Error(`accounts answered ${statusCode} to ${path}: ${text}`)
    } catch (error) {
      throw new AccountsUnavailable('Signing in does not work right now.', { cause: error })
    }
  }

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
    async logout(refreshToken, requestId) {
      await call('/internal/logout', requestId, { refreshToken })
    },
    async jwks(requestId) {
      return (await call('/internal/jwks', requestId)).text
    },
  }
}

export class AccountsUnavailable extends Error {
  override readonly name = 'AccountsUnavailable'
  readonly statusCode = 503
}

const tokensAnswer = z.object({ accessToken: z.string(), expiresIn: z.number(), refreshToken: z.string() })
const throttledAnswer = z.object({ retryAfterSeconds: z.number() })
