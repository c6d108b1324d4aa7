import type { ApolloGateway } from '@apollo/gateway'
import { getVariableValues } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { CacheHints } from '../answers/cache-hints.ts'
import { gatewayContextOf } from '../gateway-context.ts'
import type { AskSubgraph } from '../subgraphs/ask-subgraph.ts'
import { compileOperation, type CompiledOperation } from './compile-operation.ts'
import type { ExecutorContext, ResolvedPlan } from './query-plan.ts'

/** Operations that have been compiled: for the life of the supergraph, those used last. */
export interface CompiledOperations {
  /** The gateway has planned an operation. */
  add(resolved: ResolvedPlan): void
  /** Runs compiled operations, and leaves others to the gateway, which plans them and so makes them compiled. */
  runFirst(gateway: ApolloGateway): void
}

export function createCompiledOperations(
  askOf: (subgraph: string) => AskSubgraph,
  hints: CacheHints,
): CompiledOperations {
  const operations = new LRUCache<string, Known>({ maxSize: mostText, sizeCalculation: ({ textLength }) => textLength })
  return {
    add(resolved) {
      const key = keyOf(resolved.requestContext)
      if (operations.has(key)) return
      const textLength = Math.max(1, resolved.requestContext.source?.length ?? 0)
      operations.set(key, { compiled: compileOperation(resolved, askOf, hints), textLength })
    },
    runFirst(gateway) {
      const { executor } = gateway
      gateway.onSchemaLoadOrUpdate(() => operations.clear())
      gateway.executor = async (context) => {
        const compiled = operations.get(keyOf(context))?.compiled
        const variables = context.request.variables ?? {}
        // The words for variables that do not hold are the gateway's.
        if (!compiled || !areValid(context, variables)) return executor(context)
        return compiled(variables, gatewayContextOf(context.context))
      }
    },
  }
}

interface Known {
  /** Null for one that is left to the gateway. */
  compiled: CompiledOperation | null
  /** Of its document. What is compiled takes some dozen times that. */
  textLength: number
}

/** Of all documents together: thirty times those of store and admin, and a bound for who makes documents up. */
const mostText = 2_000_000

function keyOf({ queryHash, request }: Pick<ExecutorContext, 'queryHash' | 'request'>): string {
  return `${queryHash} ${request.operationName ?? ''}`
}

function areValid({ schema, operation }: ExecutorContext, variables: Record<string, unknown>): boolean {
  const { variableDefinitions = [] } = operation
  return variableDefinitions.length === 0 || !getVariableValues(schema, variableDefinitions, variables).errors
}
