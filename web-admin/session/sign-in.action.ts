'use server'

import { operationIdOf } from '@tensile/persisted-operations'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { callerHeaders } from '@/gateway/caller-headers'
import { gatewayUrl } from '@/gateway/gateway-url'
import { ViewerDocument } from '@/gateway/operations'
import { operationIds } from '@/gateway/operation-ids'
import { formText } from '@/shell/form-text'
import { isSecure, writeSession, type Tokens } from './session-cookies.ts'
import { isStaff, roleNames } from './staff.ts'

export type SignInState = { email: string; problem: string | null; requestId: string | null }

const Credentials = z.object({ email: z.email(), password: z.string().min(1) })
const TokenAnswer = z.object({ accessToken: z.string(), refreshToken: z.string() })
const ViewerAnswer = z.object({ data: z.object({ viewer: z.object({ roles: z.array(z.string()) }).nullable() }) })

/** Signs staff in and leads on to where they were going. A buyer is refused, and the session just made is ended again. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = formText(form, 'email')
  const refused = (problem: string, requestId: string | null = null): SignInState => ({ email, problem, requestId })

  const credentials = Credentials.safeParse({ email, password: form.get('password') })
  if (!credentials.success) return refused('Enter your e-mail address and your password.')

  let tokens: Tokens
  let roles: string[]
  try {
    const answer = await post('/auth/login', credentials.data)
    const requestId = answer.headers.get('x-request-id')
    if (answer.status === 429) return refused('Too many attempts. Wait a minute and try again.', requestId)
    if (answer.status >= 500) return refused('Signing in does not work right now. Try again in a moment.', requestId)
    if (!answer.ok) return refused('That e-mail address and password do not match.')
    tokens = TokenAnswer.parse(await answer.json())
    roles = await rolesOf(tokens.accessToken)
  } catch {
    return refused('The gateway can’t be reached right now. Try again in a moment.')
  }

  if (!isStaff(roles)) {
    await post('/auth/logout', { refreshToken: tokens.refreshToken }).catch(() => undefined)
    return refused(
      `This portal is for the distributor’s staff. Your account (${roleNames(roles) || 'no role'}) shops in the store.`,
    )
  }
  writeSession(await cookies(), tokens, isSecure(await headers()))
  redirect(ownPath(form.get('next')))
}

async function rolesOf(accessToken: string): Promise<string[]> {
  const persistedQuery = { version: 1, sha256Hash: operationIdOf(ViewerDocument, operationIds) }
  const answer = await post('/graphql', { extensions: { persistedQuery } }, accessToken)
  return ViewerAnswer.parse(await answer.json()).data.viewer?.roles ?? []
}

async function post(path: Parameters<typeof gatewayUrl>[0], body: unknown, accessToken?: string): Promise<Response> {
  return fetch(gatewayUrl(path), {
    method: 'POST',
    headers: {
      ...callerHeaders(await headers()),
      'content-type': 'application/json',
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify(body),
    cache: 'no-store',
  })
}

/** Only a path of ours: an address with a host would lead signed-in staff to somebody else's page. */
function ownPath(next: FormDataEntryValue | null): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
