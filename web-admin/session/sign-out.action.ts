'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { gatewayUrl } from '@/gateway/gateway-url'
import { sessionCookie } from './session-cookies.ts'

/** Ends the session here in any case, and at the gateway when that can be reached. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const refreshToken = jar.get(sessionCookie.refresh)?.value
  for (const name of Object.values(sessionCookie)) jar.delete(name)
  if (refreshToken) {
    await fetch(gatewayUrl('/auth/logout'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken }),
    }).catch(() => undefined)
  }
  redirect('/login')
}
