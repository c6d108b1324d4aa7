import type { GraphQLDataSource } from '@apollo/gateway'
import { gatewayContextOf } from '../gateway-context.ts'
import type { AskSubgraph } from './ask-subgraph.ts'

/** What the gateway's own interpreter of plans fetches by, for operations that are not compiled. */
export function createSubgraphDataSource(ask: AskSubgraph): GraphQLDataSource {
  return {
    async process({ request: { query = '', operationName, variables }, context }) {
      const body = JSON.stringify({ query, operationName, variables })
      return ask(body, gatewayContextOf(context), query.startsWith('mutation'))
    },
  }
}
