import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookie } from '@/session/session-cookies'

/** What the gateway needs to know of the browser: who asks, and how far its own writes have come. */
export async function gatewayHeaders(): Promise<Record<string, string>> {
  const jar = await cookies()
  const access = jar.get(sessionCookie.access)?.value
  const consistency = jar.get(sessionCookie.consistency)?.value
  return {
    ...(access && { authorization: `Bearer ${access}` }),
    ...(consistency && { 'x-consistency-token': consistency }),
  }
}
