import { NextResponse, type NextRequest } from 'next/server'
import { gatewayHeaders } from '@/gateway/gateway-headers'
import { gatewayUrl } from '@/gateway/gateway-url'
import { isSecure, writeConsistency } from '@/session/session-cookies'

/** Takes the browser's operations to the gateway with the session from its cookies. Other sites' pages are refused. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnPage(request)) return refuse(403, 'FORBIDDEN', 'Only the admin’s own pages may call this address.')
  let answer: Response
  try {
    answer = await fetch(gatewayUrl('/graphql'), {
      method: 'POST',
      headers: { ...(await gatewayHeaders()), 'content-type': 'application/json', accept: 'application/json' },
      body: await request.text(),
      cache: 'no-store',
      signal: request.signal,
    })
  } catch {
    return refuse(
      502,
      'UNREACHABLE',
      'The catalog can’t be reached right now. Nothing was changed; try again in a moment.',
    )
  }
  const response = new NextResponse(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
  })
  const requestId = answer.headers.get('x-request-id')
  if (requestId) response.headers.set('x-request-id', requestId)
  const consistency = answer.headers.get('x-consistency-token')
  if (consistency) writeConsistency(response.cookies, consistency, isSecure(request.headers))
  return response
}

function isOwnPage(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && new URL(origin).host === request.headers.get('host')
}

function refuse(status: number, code: string, message: string): Response {
  return NextResponse.json({ errors: [{ message, extensions: { code } }] }, { status })
}
