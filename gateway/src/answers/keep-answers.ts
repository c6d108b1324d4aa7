import { createHash } from 'node:crypto'
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import type { Answer, KeptAnswers } from '@tensile/cache'
import { OperationTypeNode, type OperationDefinitionNode } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import { compileAnswerPolicy, type AnswerPolicy } from './answer-policy.ts'
import { cacheControlOf } from './answer-headers.ts'
import type { CacheHints } from './cache-hints.ts'

/**
 * Keeps what anonymous callers were answered, as long as the schema allows: without any error, with nothing missing, and by tags that
 * can drop it. To stand behind plugins that add to answers: what is kept is the data alone.
 */
export function keepAnswers(kept: KeptAnswers, hints: CacheHints): ApolloServerPlugin<GatewayContext> {
  const policies = new WeakMap<OperationDefinitionNode, AnswerPolicy>()

  function policyOf({ schema, document, operation }: Response): AnswerPolicy | null {
    if (!document || operation?.operation !== OperationTypeNode.QUERY) return null
    const policy = policies.get(operation) ?? compileAnswerPolicy(schema, hints, document, operation)
    policies.set(operation, policy)
    return policy
  }

  return {
    async requestDidStart({ contextValue }) {
      const { answerKey } = contextValue
      if (answerKey === null) return
      return {
        async willSendResponse(context) {
          const data = wholeData(context)
          const policy = data && policyOf(context)
          const moment = contextValue.oldestRead()
          if (!data || !policy || !moment || moment.position === null) return
          const seconds = Math.min(policy.maxAgeSeconds, moment.holdsSeconds)
          const tags = seconds > 0 ? policy.tagsOf(data) : null
          if (!tags || tags.size > tagsMax) return
          const answer = answerOf(data)
          if (answer.body.byteLength > bytesMax) return
          void kept.keep(answerKey, answer, { position: moment.position, tags, seconds })
          tellHowLong(context, answer, seconds)
        },
      }
    },
  }
}

const tagsMax = 1_000
const bytesMax = 256 * 1024

type Response = GraphQLRequestContextWillSendResponse<GatewayContext>

/** Null for an answer that lacks a part. What is not there may be there soon, and no tag would tell. */
function wholeData({ response: { body, http } }: Response): Record<string, unknown> | null {
  if (body.kind !== 'single' || (http.status ?? 200) !== 200) return null
  const { data, errors } = body.singleResult
  return data && !errors && !Object.values(data).includes(null) ? data : null
}

function answerOf(data: Record<string, unknown>): Answer {
  const body = Buffer.from(JSON.stringify({ data }))
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}

/** What an address answers is the same for all: without what was counted for one of them. */
function tellHowLong({ request, response, contextValue }: Response, { etag }: Answer, seconds: number): void {
  response.http.headers.set('cache-control', cacheControlOf(contextValue, seconds))
  if (request.http?.method !== 'GET' || response.body.kind !== 'single') return
  delete response.body.singleResult.extensions
  response.http.headers.delete('ratelimit')
  response.http.headers.delete('ratelimit-policy')
  response.http.headers.set('etag', etag)
}
