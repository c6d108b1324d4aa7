import 'server-only'
import { decodeJwt } from 'jose'
import { requestTokens, type TokenAnswer } from './request-tokens.ts'

/** A reused refresh token ends every session of its family, so requests that arrive together share one renewal. */
const renewals = new Map<string, Promise<TokenAnswer>>()
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

/** New tokens for a refresh token. `refused`: the session is over; on anything else keep it and try later. */
export function renewSession(refreshToken: string, caller: Record<string, string>): Promise<TokenAnswer> {
  const running = renewals.get(refreshToken)
  if (running) return running
  const renewal = requestTokens('/auth/refresh', { refreshToken }, caller)
  renewals.set(refreshToken, renewal)
  setTimeout(() => renewals.delete(refreshToken), sharedMs).unref()
  return renewal
}
