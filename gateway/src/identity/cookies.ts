import { accessToken } from '@tensile/identity'
import type { FastifyReply } from 'fastify'

export const accessCookie = 'tensile_access'
export const refreshCookie = 'tensile_refresh'
export const consistencyCookie = 'tensile_consistency'

/** Out of reach of scripts, and of requests that other sites send; the refresh token goes to /auth alone. */
export function setSessionCookies(
  reply: FastifyReply,
  tokens: { accessToken: string; refreshToken: string },
  isSecure: boolean,
): void {
  const secure = isSecure
  reply.setCookie(accessCookie, tokens.accessToken, { ...lax, secure, maxAge: accessToken.lifetimeSeconds })
  reply.setCookie(refreshCookie, tokens.refreshToken, { ...strict, secure, maxAge: refreshLifetimeSeconds })
}

/** The session itself may go on: its refresh token stays. */
export function clearAccessCookie(reply: FastifyReply): void {
  reply.clearCookie(accessCookie, lax)
}

export function clearSessionCookies(reply: FastifyReply): void {
  clearAccessCookie(reply)
  reply.clearCookie(refreshCookie, strict)
}

/** Long enough for any replica that is fit to be read from to have the write. */
export function setConsistencyCookie(reply: FastifyReply, token: string, isSecure: boolean): void {
  reply.setCookie(consistencyCookie, token, { ...lax, secure: isSecure, maxAge: 60 })
}

const lax = { path: '/', httpOnly: true, sameSite: 'lax' } as const
const strict = { path: '/auth', httpOnly: true, sameSite: 'strict' } as const
const refreshLifetimeSeconds = 30 * 24 * 3600
