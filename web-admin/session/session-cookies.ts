/** The admin's own cookies; all HttpOnly, so that no script of the page can read a token. */
export const sessionCookie = {
  access: 'admin_session',
  refresh: 'admin_refresh',
  /** Position of the last write: reads that carry it never see older data. */
  consistency: 'admin_consistency',
} as const

export type Tokens = { accessToken: string; refreshToken: string }

export type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number }

/** A week without a visit ends the session; the gateway may end it sooner. */
const sessionSeconds = 7 * 24 * 3600
const consistencySeconds = 60

export type CookieWriter = { set: (name: string, value: string, options: CookieOptions) => unknown }

/** Keeps a signed-in session. `secure` where the browser came by https. */
export function writeSession(jar: CookieWriter, tokens: Tokens, secure: boolean): void {
  jar.set(sessionCookie.access, tokens.accessToken, options(secure, sessionSeconds))
  jar.set(sessionCookie.refresh, tokens.refreshToken, options(secure, sessionSeconds))
}

/** Remembers how far the replica must have come before this browser reads from it again. */
export function writeConsistency(jar: CookieWriter, token: string, secure: boolean): void {
  jar.set(sessionCookie.consistency, token, options(secure, consistencySeconds))
}

/** Did the browser come by https, here or at the door in front of us? */
export function isSecure(headers: Headers): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}

function options(secure: boolean, maxAge: number): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge }
}
