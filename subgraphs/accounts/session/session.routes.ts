import { z } from '@tensile/settings'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SigningKeys } from '../signing-key/signing-keys.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { Sessions, Tokens } from './sessions.ts'

/** The doors through which the gateway, and it alone, signs users in and out. */
export function serveSessions(
  service: FastifyInstance,
  { sessions, signingKeys, throttle }: { sessions: Sessions; signingKeys: SigningKeys; throttle: LoginThrottle },
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
    await sessions.logout(refreshBody.parse(request.body).refreshToken, request.id)
    return reply.code(204).send()
  })
  service.get('/internal/jwks', () => signingKeys.jwks())
}

function answer(reply: FastifyReply, tokens: Tokens | null): FastifyReply {
  return tokens ? reply.send(tokens) : reply.code(401).send({ error: 'refused' })
}

const loginBody = z.object({ email: z.string(), password: z.string(), address: z.string() })
const refreshBody = z.object({ refreshToken: z.string() })
