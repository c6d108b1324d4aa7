'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { claimGuestCart } from '@/cart/claim-guest-cart.ts'
import { callerHeaders } from '@/gateway/caller-headers.ts'
import { ownPath } from './own-path.ts'
import { requestTokens } from './request-tokens.ts'
import { isSecure, writeSession } from './session-cookies.ts'

export type SignInState = { email: string; problem: string | null }

const problems = {
  refused: 'This e-mail address and password do not match. Check both and try again.',
  busy: 'Too many attempts. Wait a minute, then try again.',
  unreachable: 'Signing in does not work right now. Your account is fine; try again in a moment.',
}

/** Signs a buyer in and leads on to where they were going. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = text(form, 'email').trim()
  const password = text(form, 'password')
  if (!email || !password) return { email, problem: 'Enter your e-mail address and your password.' }

  const incoming = await headers()
  const answer = await requestTokens('/auth/login', { email, password }, callerHeaders(incoming))
  if (typeof answer === 'string') return { email, problem: problems[answer] }
  writeSession(await cookies(), answer, isSecure(incoming))
  await claimGuestCart()
  redirect(ownPath(form.get('next')))
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
