import { z } from 'zod'

export const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000'
export const demoPassword = 'tensile-demo'

/** Half of the time that one holds. */
const keptForMs = 5 * 60_000
const Token = z.object({ accessToken: z.string() })
const tokens = new Map<string, { token: Promise<string>; since: number }>()

/** The access token of one of the demo people: each of them signs in once, not in every journey. */
export function accessTokenOf(email: string): Promise<string> {
  const kept = tokens.get(email)
  if (kept && Date.now() - kept.since < keptForMs) return kept.token
  const token = signIn(email)
  tokens.set(email, { token, since: Date.now() })
  return token
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(new URL('/auth/login', gateway), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  return Token.parse(await answer.json()).accessToken
}
