import 'server-only'
import { z } from 'zod'
import { type GatewayPath, gatewayUrl } from '@/gateway/gateway-url.ts'
import type { Tokens } from './session-cookies.ts'

const Answer = z.object({ accessToken: z.string(), refreshToken: z.string() })

/** `refused`: wrong or ended credentials. `busy`: too many attempts. `unreachable`: nothing is known, try later. */
export type TokenAnswer = Tokens | 'refused' | 'busy' | 'unreachable'

/** Asks one of the gateway's doors for tokens; `caller` are the headers that say who asks through us. */
export async function requestTokens(
  path: Extract<GatewayPath, '/auth/login' | '/auth/refresh'>,
  body: Record<string, string>,
  caller: Record<string, string>,
): Promise<TokenAnswer> {
  try {
    const response = await fetch(gatewayUrl(path), {
      method: 'POST',
      headers: { ...caller, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    })
    if (response.ok) return Answer.parse(await response.json())
    if (response.status === 429) return 'busy'
    return response.status < 500 ? 'refused' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
