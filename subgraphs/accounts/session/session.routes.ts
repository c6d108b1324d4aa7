import { z } from '@tensile/settings'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ApiKeyTokens } from '../api-key/api-key-tokens.ts'
import type { SigningKeys } from '../signing-key/signing-keys.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { Revocations } from './revocations.ts'
import type { Sessions, Tokens } from './sessions.ts'

export interface SessionDoors {
  sessions: Sessions
  apiKeyTokens: ApiKeyTokens
  signingKeys: SigningKeys
  throttle: LoginThrottle
  revocations: () => Promise<Revocations>
}

/** The doors through which the gateway, and it alone, signs users in and out. */
export function serveSessions(
  service: FastifyInstance,
  { sessions, apiKeyTokens, signingKeys, throttle, revocations }: SessionDoors,
): void {
  service.post('/internal/login', async (request, reply) => {
    const { email, password, address } = loginBody.parse(request.body)
    const attempt = { email, address }
    const retryAfterSeconds = await throttle.secondsToWait(attempt)
    if (retryAfterSeconds > 0) return reply.code(429).send({ retryAfterSeconds })
    const tokens = await sessions.login({ email, password }, request.id)
    await (tokens ? throttle.forget(attempt) : throttle.countFailure(attempt))
    return answer(reply, tokens)
  })
  service.post('/internal/refresh', async (request, reply) => {
    const { refreshToken } = refreshBody.parse(request.body)
    return answer(reply, await sessions.refresh(refreshToken, request.id))
  })
  service.post('/internal/logout', async (request, reply) => {
    const { refreshToken, everywhere } = logoutBody.parse(request.body)
    await sessions.logout(refreshToken, everywhere, request.id)
    return reply.code(204).send()
  })
  service.post('/internal/token', async (request, reply) => {
    const { address, ...credentials } = tokenBody.parse(request.body)
    const attempt = { email: credentials.clientId, address }
    const retryAfterSeconds = await throttle.secondsToWait(attempt)
    if (retryAfterSeconds > 0) return reply.code(429).send({ retryAfterSeconds })
    const token = await apiKeyTokens.issue(credentials, request.id)
    if (!token) await throttle.countFailure(attempt)
    return token ? reply.send(token) : reply.code(401).send({ error: 'refused' })
  })
  service.get('/internal/revocations', () => revocations())
  service.get('/internal/jwks', () => signingKeys.jwks())
}

function answer(reply: FastifyReply, tokens: Tokens | null): FastifyReply {
  return tokens ? reply.send(tokens) : reply.code(401).send({ error: 'refused' })
}

const loginBody = z.object({ email: z.string(), password: z.string(), address: z.string() })
const refreshBody = z.object({ refreshToken: z.string() })
const logoutBody = z.object({ refreshToken: z.string(), everywhere: z.boolean() })
const tokenBody = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  scopes: z.array(z.string()).nullable(),
  address: z.string(),
})
