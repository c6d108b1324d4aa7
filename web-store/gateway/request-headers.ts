import 'server-only'
import { cookies, headers } from 'next/headers'
import { sessionCookie } from '@/session/session-cookies.ts'

/** proxy.ts gives every request an id, so one id leads from the browser through all services' logs. */
export async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id') ?? crypto.randomUUID()
}

/** What the gateway needs to know of the browser: who asks, and how far its own writes have come. */
export async function requestHeaders(): Promise<Record<string, string>> {
  const jar = await cookies()
  const access = jar.get(sessionCookie.access)?.value
  const consistency = jar.get(sessionCookie.consistency)?.value
  return {
    'apollo-require-preflight': 'true',
    'x-request-id': await requestId(),
    ...(access && { authorization: `Bearer ${access}` }),
    ...(consistency && { 'x-consistency-token': consistency }),
  }
}
