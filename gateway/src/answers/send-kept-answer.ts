import type { Answer, KeptAnswers } from '@tensile/cache'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RateBuckets } from '../cost/rate-buckets.ts'
import { rateLimitHeaders, throttleStatus, type RatePlan } from '../cost/rate-plan.ts'
import type { GatewayContext } from '../gateway-context.ts'
import { cacheControlOf } from './answer-headers.ts'

export interface KeptAnswerOptions {
  kept: KeptAnswers
  buckets: RateBuckets
  /** Of anonymous callers. */
  plan: RatePlan
}

/**
 * Answers with what was kept for everybody, before anything is parsed, planned or fetched. It costs one point.
 * The function tells whether there was such an answer; what is refused is left to the engine to refuse
 */
export function sendKeptAnswers({ kept, buckets, plan }: KeptAnswerOptions) {
  return async (request: FastifyRequest, reply: FastifyReply, context: GatewayContext): Promise<boolean> => {
    const type = mediaTypeOf(request)
    if (context.answerKey === null || type === null) return false
    const found = await kept.find(context.answerKey, context.consistencyToken())
    if (!found) return false
    const { wasThere, available } = await buckets.take(context.callerKey, plan, cost)
    if (!wasThere) return false
    reply.header('cache-control', cacheControlOf(context, found.secondsLeft)).type(`${type}; charset=utf-8`)
    if (request.method === 'GET') await reply.header('etag', found.etag).send(Buffer.from(found.body))
    else await reply.headers(rateLimitHeaders(plan, available)).send(withCost(found, plan, available))
    return true
  }
}

const cost = 1

/** A form that a page of another site can send without asking, or a type that is not spoken here, is not answered. */
function mediaTypeOf({ method, headers }: FastifyRequest): string | null {
  const isAsked = Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'])
  const isJson = headers['content-type']?.startsWith('application/json') ?? false
  if (method === 'GET' ? !isAsked : !isJson) return null
  const accept = headers.accept ?? '*/*'
  if (accept.includes('application/graphql-response+json')) return 'application/graphql-response+json'
  return /application\/json|\*\/\*/.test(accept) ? 'application/json' : null
}

/** The answer with `extensions.cost`, as every other has it. */
function withCost({ body }: Answer, plan: RatePlan, available: number): Buffer {
  const extensions = { cost: { requested: cost, actual: cost, throttleStatus: throttleStatus(plan, available) } }
  return Buffer.concat([body.subarray(0, -1), Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)])
}
