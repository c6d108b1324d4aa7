import { decodeJwt } from 'jose'
import { z } from 'zod'
import { gatewayUrl } from '@/gateway/gateway-url'
import type { Tokens } from './session-cookies.ts'

const Answer = z.object({ accessToken: z.string(), refreshToken: z.string() })

/** A reused refresh token ends every session of its family, so requests that arrive together share one renewal. */
const renewals = new Map<string, Promise<Tokens | 'ended' | 'unreachable'>>()
const sharedMs = 30_000
const earlySeconds = 30

/** Is the access token over, or about to be? The gateway checks its signature; here only the time counts. */
export function isExpiring(accessToken: string): boolean {
  try {
    return (decodeJwt(accessToken).exp ?? 0) - earlySeconds < Date.now() / 1000
  } catch {
    return true
  }
}

/** New tokens for a refresh token. `ended`: sign in again. `unreachable`: keep the session and try later. */
export function renewSession(
  refreshToken: string,
  caller: Record<string, string>,
): Promise<Tokens | 'ended' | 'unreachable'> {
  const running = renewals.get(refreshToken)
  if (running) return running
  const renewal = requestRenewal(refreshToken, caller)
  renewals.set(refreshToken, renewal)
  setTimeout(() => renewals.delete(refreshToken), sharedMs).unref()
  return renewal
}

async function requestRenewal(
  refreshToken: string,
  caller: Record<string, string>,
): Promise<Tokens | 'ended' | 'unreachable'> {
  try {
    const response = await fetch(gatewayUrl('/auth/refresh'), {
      method: 'POST',
      headers: { ...caller, 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken }),
      cache: 'no-store',
    })
    if (response.ok) return Answer.parse(await response.json())
    return response.status >= 500 || response.status === 429 ? 'unreachable' : 'ended'
  } catch {
    return 'unreachable'
  }
}
