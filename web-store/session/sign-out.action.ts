'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { forgetGuestCart } from '@/cart/cart-cookie.ts'
import { gatewayUrl } from '@/gateway/gateway-url.ts'
import { requestHeaders } from '@/gateway/request-headers.ts'
import { clearSession, sessionCookie } from './session-cookies.ts'

/** Ends the session here and at the gateway. With the gateway down it still ends here. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const refreshToken = jar.get(sessionCookie.refresh)?.value
  if (refreshToken) await endSession(refreshToken).catch(() => undefined)
  clearSession(jar)
  await forgetGuestCart()
  redirect('/')
}

async function endSession(refreshToken: string): Promise<void> {
  await fetch(gatewayUrl('/auth/logout'), {
    method: 'POST',
    headers: { ...(await requestHeaders()), 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
    cache: 'no-store',
  })
}
