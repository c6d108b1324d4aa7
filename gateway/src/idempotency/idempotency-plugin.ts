import { createHash } from 'node:crypto'
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequest } from '@apollo/server'
import { GraphQLError, OperationTypeNode } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import type { KeptAnswers } from './kept-answers.ts'

/**
 * Idempotency-Key on mutations: a repeat of the same document and variables within 24 hours gets the first answer, marked
 * `Idempotency-Replayed: true`; the key with other content is refused. Answers with errors are not kept: their repeat goes
 * through again, and subgraphs make no effect twice.
 */
export function idempotency(kept: KeptAnswers): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request, contextValue }) {
      const given = request.http?.headers.get('idempotency-key')
      if (given === undefined) return
      let key: string | undefined
      let answer: Awaited<ReturnType<KeptAnswers['begin']>>['answer'] = null
      return {
        async didResolveOperation({ operation, source = '' }) {
          if (operation?.operation !== OperationTypeNode.MUTATION) return
          if (!/^[\x21-\x7e]{1,255}$/.test(given)) throw malformedKey()
          key = sha256(JSON.stringify([contextValue.callerKey, given]))
          const fingerprint = fingerprintOf(source, request)
          const first = await kept.begin(key, fingerprint, contextValue.requestId).catch(unavailable)
          if (first.fingerprint !== fingerprint) throw keyReused()
          answer = first.answer
          contextValue.onceOnly(key)
        },
        async responseForOperation({ response }) {
          if (answer === null) return null
          if (answer.consistencyToken !== null) contextValue.noteConsistencyToken(answer.consistencyToken)
          response.http.headers.set('idempotency-replayed', 'true')
          const singleResult = { data: answer.data }
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
        async willSendResponse({ response }) {
          if (key === undefined || answer !== null || response.body.kind !== 'single') return
          const { singleResult } = response.body
          if (singleResult.errors || !singleResult.data) return
          const first = { data: singleResult.data, consistencyToken: contextValue.consistencyToken() }
          try {
            singleResult.data = (await kept.finish(key, first, contextValue.requestId)).data
          } catch (error) {
            contextValue.log.error({ err: error }, 'the answer of an idempotency key was not kept')
          }
        },
      }
    },
  }
}

/** The same for the same request, in whatever order the variables came. */
function fingerprintOf(source: string, { operationName, variables }: GraphQLRequest): string {
  return sha256(JSON.stringify([source, operationName ?? null, sorted(variables ?? {})]))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([key, each]) => [key, sorted(each)])
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function malformedKey(): GraphQLError {
  return new GraphQLError('An Idempotency-Key has 1 to 255 visible ASCII characters.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  })
}

function keyReused(): GraphQLError {
  return new GraphQLError('This Idempotency-Key was used for another document or other variables.', {
    extensions: { code: 'IDEMPOTENCY_KEY_REUSED', http: { status: 409 } },
  })
}

function unavailable(): never {
  throw new GraphQLError('Idempotency keys cannot be looked up right now. Nothing was done; repeat the request.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  })
}
