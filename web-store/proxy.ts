import { type NextRequest, NextResponse } from 'next/server'
import { callerHeaders } from '@/gateway/caller-headers.ts'
import { isExpiring, renewSession } from '@/session/renew-session.ts'
import { clearSession, isSecure, sessionCookie, writeSession } from '@/session/session-cookies.ts'
import { contentPolicy } from '@/shell/content-policy.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** In front of every page: gives the request its id and its content policy, and renews a session that is running out. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const given = request.headers.get('x-request-id')
  const requestId = given && uuid.test(given) ? given : crypto.randomUUID()
  request.headers.set('x-request-id', requestId)
  const keepSession = await renewedSession(request)

  const headers = new Headers(request.headers)
  const policy = contentPolicy(Buffer.from(crypto.randomUUID()).toString('base64'))
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', requestId)
  response.headers.set('content-security-policy', policy)
  keepSession(response)
  return response
}

export const config = { matcher: ['/((?!_next/static|health|icon.svg|robots.txt).*)'] }

/** Puts fresh tokens into the request, for the page, and says what the browser must keep of them. */
async function renewedSession(request: NextRequest): Promise<(response: NextResponse) => void> {
  const access = request.cookies.get(sessionCookie.access)?.value
  const refresh = request.cookies.get(sessionCookie.refresh)?.value
  if (!refresh || (access && !isExpiring(access))) return () => {}

  const renewed = await renewSession(refresh, callerHeaders(request.headers))
  if (renewed === 'refused') {
    clearSession(request.cookies)
    return (response) => clearSession(response.cookies)
  }
  if (typeof renewed === 'string') return () => {}
  request.cookies.set(sessionCookie.access, renewed.accessToken)
  request.cookies.set(sessionCookie.refresh, renewed.refreshToken)
  return (response) => writeSession(response.cookies, renewed, isSecure(request.headers))
}
