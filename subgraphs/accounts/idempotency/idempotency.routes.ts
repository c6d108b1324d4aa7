import type { Database } from '@tensile/database'
import { z } from '@tensile/settings'
import type { FastifyInstance } from 'fastify'
import type { DB } from '../generated/database.ts'
import { beginRequest, finishRequest } from './idempotency.repository.ts'

/** The doors through which the gateway keeps the answers of mutations that have an idempotency key. */
export function serveIdempotency(service: FastifyInstance, database: Database<DB>): void {
  service.post('/internal/idempotency/begin', async (request) => {
    const { key, fingerprint } = beginBody.parse(request.body)
    const { result } = await database.write(caller(request.id), (trx) => beginRequest(trx, key, fingerprint))
    return result
  })
  service.post('/internal/idempotency/finish', async (request) => {
    const { key, answer } = finishBody.parse(request.body)
    const { result } = await database.write(caller(request.id), (trx) => finishRequest(trx, key, answer))
    return { answer: result }
  })
}

function caller(requestId: string) {
  return { actor: 'gateway', requestId }
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const beginBody = z.object({ key: digest, fingerprint: digest })
const finishBody = z.object({ key: digest, answer: z.string() })
