import { identityHeader, signIdentity } from '@tensile/identity'
import { requestIdHeader } from '@tensile/service'
import { propagateTrace } from '@tensile/telemetry'
import { request as send } from 'undici'

/**
 * Asks a door of the accounts subgraph that only the gateway can open: POST with a body, else GET. The status is 2xx, 401 or
 * 429; anything else, and no answer, is thrown as `AccountsUnavailable`.
 */
export type CallAccounts = (path: string, requestId: string, body?: object) => Promise<{ status: number; text: string }>

export function createAccountsCall(accountsUrl: string, identitySecret: string, timeoutMs: number): CallAccounts {
  return async (path, requestId, body) => {
    try {
      const { statusCode, body: answer } = await send(new URL(path, accountsUrl), {
        method: body ? 'POST' : 'GET',
        headers: propagateTrace({
          [requestIdHeader]: requestId,
          [identityHeader]: signIdentity({ viewer: null, requestId }, identitySecret),
          ...(body && { 'content-type': 'application/json' }),
        }),
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
}

export class AccountsUnavailable extends Error {
  override readonly name = 'AccountsUnavailable'
  readonly statusCode = 503
}
