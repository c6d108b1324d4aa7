import { NextResponse, type NextRequest } from 'next/server'
import { isExpiring, renewSession } from '@/session/renew-session'
import { isSecure, sessionCookie, writeSession } from '@/session/session-cookies'

/** In front of every page and operation: no session, no entry; a session about to expire is renewed here and nowhere else. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const access = request.cookies.get(sessionCookie.access)?.value
  const refresh = request.cookies.get(sessionCookie.refresh)?.value
  if (access && !isExpiring(access)) return passOn(request)
  if (!refresh) return signInFirst(request)

  const renewed = await renewSession(refresh)
  if (renewed === 'ended') return signInFirst(request)
  if (renewed === 'unreachable') return passOn(request)
  request.cookies.set(sessionCookie.access, renewed.accessToken)
  request.cookies.set(sessionCookie.refresh, renewed.refreshToken)
  const response = passOn(request)
  writeSession(response.cookies, renewed, isSecure(request.headers))
  return response
}

export const config = { matcher: ['/((?!_next/|login|health|icon.svg).*)'] }

/** Pages learn their own address by a header, to come back to it after signing in. */
function passOn(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  headers.set('x-admin-path', request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
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
