import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import { shareInFlight } from './in-flight.ts'
import { createSubgraphFetches, type SubgraphAddress, type SubgraphAnswer } from './subgraph-fetch.ts'

/**
 * Sends a subgraph the body of a GraphQL request: over its pool of kept-alive connections, shared with the same caller's same query
 * that is under way. A subgraph that does not answer in time, or not as GraphQL, is the expected error SERVICE_UNAVAILABLE.
 */
export type AskSubgraph = (body: string, context: GatewayContext, isMutation: boolean) => Promise<ParsedAnswer>

/** Nobody else's: who gets it may write into it. */
export interface ParsedAnswer {
  data?: Record<string, unknown> | null
  errors?: readonly GraphQLFormattedError[]
}

export function createAskSubgraph(address: SubgraphAddress): AskSubgraph {
  const fetches = createSubgraphFetches(address)
  const share = shareInFlight<SubgraphAnswer>()

  async function fetchAnswer(body: string, context: GatewayContext, isMutation: boolean): Promise<SubgraphAnswer> {
    if (isMutation) return fetches.mutation(body, context)
    return share(`${context.readerKey()}\n${body}`, () => fetches.query(body, context))
  }

  return async (body, context, isMutation) => {
    try {
      const { text, ...moment } = await fetchAnswer(body, context, isMutation)
      context.noteRead(moment)
      // Parsed by each who shares it: further fetches are merged into it.
      const answer: unknown = JSON.parse(text)
      if (!isGraphQLAnswer(answer)) throw new Error(`answered what is not GraphQL: ${text.slice(0, 500)}`)
      return answer
    } catch (error) {
      context.log.error({ err: error, subgraph: address.name }, 'subgraph unavailable')
      throw new GraphQLError('A part of the system does not answer right now. Try again in a moment.', {
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      })
    }
  }
}

function isGraphQLAnswer(answer: unknown): answer is ParsedAnswer {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
}
