/** The store's own cookies; all HttpOnly, so that no script of a page can read a token. */
export const sessionCookie = {
  access: 'store_session',
  refresh: 'store_refresh',
  /** Position of the last write: reads that carry it never see older data. */
  consistency: 'tensile_consistency',
} as const

export type Tokens = { accessToken: string; refreshToken: string }

type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number }
type CookieWriter = { set: (name: string, value: string, options: CookieOptions) => unknown }

/** Two weeks without a visit end the session; the gateway may end it sooner. */
const sessionSeconds = 14 * 24 * 3600

/** Keeps a signed-in session. `secure` where the browser came by https. */
export function writeSession(jar: CookieWriter, tokens: Tokens, secure: boolean): void {
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: sessionSeconds }
  jar.set(sessionCookie.access, tokens.accessToken, options)
  jar.set(sessionCookie.refresh, tokens.refreshToken, options)
}

/** Ends the session in this browser. */
export function clearSession(jar: { delete: (name: string) => unknown }): void {
  jar.delete(sessionCookie.access)
  jar.delete(sessionCookie.refresh)
}

/** Did the browser come by https, here or at the door in front of us? */
export function isSecure(headers: Headers): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}
