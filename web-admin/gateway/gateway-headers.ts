import 'server-only'
import { cookies, headers } from 'next/headers'
import { callerHeaders } from './caller-headers.ts'
import { sessionCookie } from '@/session/session-cookies'

/** What the gateway needs to know of the browser: whose request this is, and how far its own writes have come. */
export async function gatewayHeaders(): Promise<Record<string, string>> {
  const jar = await cookies()
  const access = jar.get(sessionCookie.access)?.value
  const consistency = jar.get(sessionCookie.consistency)?.value
  return {
    ...callerHeaders(await headers()),
    // Beside the gateway compressing costs more than it saves.
    'accept-encoding': 'identity',
    ...(access && { authorization: `Bearer ${access}` }),
    ...(consistency && { 'x-consistency-token': consistency }),
  }
}
