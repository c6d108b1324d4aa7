import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation } from '@apollo/server'
import { OperationTypeNode, type FormattedExecutionResult } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'

interface Answer {
  result: Pick<FormattedExecutionResult, 'data' | 'errors'>
  status: number | undefined
}

/**
 * Answers a query with what is on its way to the same viewer for the same query, when there is such: a page that many open
 * at once is made once. Nothing is kept afterwards. Costs are counted for each. To stand before plugins that change answers.
 */
export function shareAnswers(): ApolloServerPlugin<GatewayContext> {
  const underWay = new Map<string, Promise<Answer>>()
  return {
    async requestDidStart() {
      let tellOthers: ((answer: Answer) => void) | undefined
      return {
        async responseForOperation(context) {
          const key = keyOf(context)
          if (key === null) return null
          const known = underWay.get(key)
          if (known) {
            const { result, status } = await known
            const http = { headers: new HeaderMap(), ...(status !== undefined && { status }) }
            return { http, body: { kind: 'single', singleResult: { ...result } } }
          }
          const { promise, resolve } = Promise.withResolvers<Answer>()
          underWay.set(key, promise)
          tellOthers = (answer) => {
            underWay.delete(key)
            resolve(answer)
          }
          return null
        },
        async willSendResponse({ response }) {
          if (!tellOthers || response.body.kind !== 'single') return
          const { data, errors } = response.body.singleResult
          const result = { ...(data !== undefined && { data }), ...(errors && { errors }) }
          tellOthers({ result, status: response.http.status })
        },
      }
    },
  }
}

/** Null for what must not be shared. */
function keyOf(context: GraphQLRequestContextResponseForOperation<GatewayContext>): string | null {
  const { operation, queryHash, request, contextValue } = context
  if (operation.operation !== OperationTypeNode.QUERY) return null
  return JSON.stringify([queryHash, request.operationName, request.variables, contextValue.readerKey()])
}
