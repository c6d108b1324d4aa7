import form from '@fastify/formbody'
import { z } from '@tensile/settings'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AccountsClient, Tokens } from './accounts-client.ts'
import { readClientCredentials, toTokenAnswer } from './client-credentials.ts'
import { clearSessionCookies, refreshCookie, setSessionCookies } from './cookies.ts'

export interface AuthRoutes {
  accounts: AccountsClient
  /** Whether browsers reach the gateway by https. */
  isSecure: boolean
  /** Origins whose pages may use the cookies. */
  allowedOrigins: readonly string[]
}

/**
 * /auth/login, /auth/refresh, /auth/logout, /auth/token and the public keys. Tokens are answered for clients that keep them, and set as
 * HttpOnly cookies for browsers. A page of a foreign origin is refused.
 */
export function serveAuth(service: FastifyInstance, { accounts, isSecure, allowedOrigins }: AuthRoutes): void {
  service.register(async (auth) => {
    auth.addHook('onRequest', async (request, reply) => {
      const { origin } = request.headers
      if (origin !== undefined && !allowedOrigins.includes(origin)) {
        return reply.code(403).send({ error: 'Not from this page.', code: 'FORBIDDEN', requestId: request.id })
      }
    })

    auth.post('/auth/login', async (request, reply) => {
      const body = credentials.safeParse(request.body)
      if (!body.success) return refuse(reply, 400, 'BAD_USER_INPUT', 'Send { email, password }.')
      const answer = await accounts.login({ ...body.data, address: request.ip }, request.id)
      if (answer === 'refused') return refuse(reply, 401, 'UNAUTHENTICATED', 'E-mail and password do not match.')
      if ('retryAfterSeconds' in answer) return slowDown(reply, answer.retryAfterSeconds)
      return sendTokens(reply, answer)
    })

    await auth.register(form)
    auth.post('/auth/token', async (request, reply) => {
      const credentials = readClientCredentials(request)
      if (!credentials) return refuse(reply, 400, 'BAD_USER_INPUT', clientCredentialsNeeded)
      const answer = await accounts.token({ ...credentials, address: request.ip }, request.id)
      if (answer === 'refused') return refuse(reply, 401, 'UNAUTHENTICATED', 'The key does not hold, or not for this.')
      if ('retryAfterSeconds' in answer) return slowDown(reply, answer.retryAfterSeconds)
      return reply.header('cache-control', 'no-store').send(toTokenAnswer(answer))
    })

    auth.post('/auth/refresh', async (request, reply) => {
      const token = refreshTokenOf(request)
      const answer = token === null ? 'refused' : await accounts.refresh(token, request.id)
      if (answer !== 'refused') return sendTokens(reply, answer)
      clearSessionCookies(reply)
      return refuse(reply, 401, 'UNAUTHENTICATED', 'The session has ended. Sign in again.')
    })

    auth.post('/auth/logout', async (request, reply) => {
      const token = refreshTokenOf(request)
      const { everywhere } = logoutBody.safeParse(request.body).data ?? { everywhere: false }
      if (token !== null) await accounts.logout(token, everywhere, request.id)
      clearSessionCookies(reply)
      return reply.code(204).send()
    })
  })

  service.get('/.well-known/jwks.json', async (request, reply) => {
    reply.header('cache-control', 'public, max-age=300').type('application/json')
    return accounts.jwks(request.id)
  })

  function sendTokens(reply: FastifyReply, tokens: Tokens): FastifyReply {
    setSessionCookies(reply, tokens, isSecure)
    return reply.header('cache-control', 'no-store').send(tokens)
  }
}

const credentials = z.object({ email: z.string().max(254), password: z.string().max(1_024) })
const refreshBody = z.object({ refreshToken: z.string().max(256) })
const logoutBody = z.object({ everywhere: z.boolean() })
const clientCredentialsNeeded =
  'Send client_id and client_secret (RFC 6749: grant_type=client_credentials, as a form, as JSON or as Basic authorization).'

/** From the body, for clients that keep it, else from the cookie. */
function refreshTokenOf(request: { body: unknown; cookies: Record<string, string | undefined> }): string | null {
  const body = refreshBody.safeParse(request.body)
  return (body.success ? body.data.refreshToken : request.cookies[refreshCookie]) ?? null
}

function slowDown(reply: FastifyReply, seconds: number): FastifyReply {
  reply.header('retry-after', seconds)
  return refuse(reply, 429, 'RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`)
}

function refuse(reply: FastifyReply, status: number, code: string, error: string): FastifyReply {
  return reply.code(status).send({ error, code, requestId: reply.request.id })
}
