import { NextResponse, type NextRequest } from 'next/server'
import { callerHeaders, requestIdOf } from '@/gateway/caller-headers'
import { isExpiring, renewSession } from '@/session/renew-session'
import { isSecure, sessionCookie, writeSession } from '@/session/session-cookies'
import { contentPolicy } from '@/shell/content-policy'

/**
 * In front of every page and operation: gives it its request id and content policy, lets nobody in without a session, and
 * renews one that is about to expire, here and nowhere else.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  request.headers.set('x-request-id', requestIdOf(request.headers))
  const access = request.cookies.get(sessionCookie.access)?.value
  const refresh = request.cookies.get(sessionCookie.refresh)?.value
  if (request.nextUrl.pathname === '/login') return passOn(request)
  if (access && !isExpiring(access)) return passOn(request)
  if (!refresh) return signInFirst(request)

  const renewed = await renewSession(refresh, callerHeaders(request.headers))
  if (renewed === 'ended') return signInFirst(request)
  if (renewed === 'unreachable') return passOn(request)
  request.cookies.set(sessionCookie.access, renewed.accessToken)
  request.cookies.set(sessionCookie.refresh, renewed.refreshToken)
  const response = passOn(request)
  writeSession(response.cookies, renewed, isSecure(request.headers))
  return response
}

export const config = { matcher: ['/((?!_next/static|health|icon.svg).*)'] }

/** Pages learn their own address by a header, to come back to it after signing in. */
function passOn(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  const policy = contentPolicy(Buffer.from(crypto.randomUUID()).toString('base64'))
  headers.set('content-security-policy', policy)
  headers.set('x-admin-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestIdOf(headers))
  return response
}

function signInFirst(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.startsWith('/api/')) {
    const error = { message: 'Your session has ended. Sign in again.', extensions: { code: 'UNAUTHENTICATED' } }
    return NextResponse.json({ errors: [error] }, { status: 401 })
  }
  const login = request.nextUrl.clone()
  login.pathname = '/login'
  login.search = new URLSearchParams({ next: request.nextUrl.pathname + request.nextUrl.search }).toString()
  return NextResponse.redirect(login)
}
