import type { ApolloGateway } from '@apollo/gateway'
import { getVariableValues } from 'graphql'
import { gatewayContextOf } from '../gateway-context.ts'
import type { AskSubgraph } from '../subgraphs/ask-subgraph.ts'
import { compileOperation, type CompiledOperation } from './compile-operation.ts'
import type { ExecutorContext, ResolvedPlan } from './query-plan.ts'

/** Operations that have been compiled: for the life of the supergraph, the latest 2,000. */
export interface CompiledOperations {
  /** The gateway has planned an operation. */
  add(resolved: ResolvedPlan): void
  /** Runs compiled operations, and leaves others to the gateway, which plans them and so makes them compiled. */
  runFirst(gateway: ApolloGateway): void
}

export function createCompiledOperations(askOf: (subgraph: string) => AskSubgraph): CompiledOperations {
  const operations = new Map<string, CompiledOperation | null>()
  return {
    add(resolved) {
      const key = keyOf(resolved.requestContext)
      if (operations.has(key)) return
      operations.set(key, compileOperation(resolved, askOf))
      if (operations.size > mostOperations) for (const [oldest] of operations) return void operations.delete(oldest)
    },
    runFirst(gateway) {
      const { executor } = gateway
      gateway.onSchemaLoadOrUpdate(() => operations.clear())
      gateway.executor = async (context) => {
        const compiled = operations.get(keyOf(context))
        const variables = context.request.variables ?? {}
        // The words for variables that do not hold are the gateway's.
        if (!compiled || !areValid(context, variables)) return executor(context)
        return compiled(variables, gatewayContextOf(context.context))
      }
    },
  }
}

const mostOperations = 2_000

function keyOf({ queryHash, request }: Pick<ExecutorContext, 'queryHash' | 'request'>): string {
  return `${queryHash} ${request.operationName ?? ''}`
}

function areValid({ schema, operation }: ExecutorContext, variables: Record<string, unknown>): boolean {
  const { variableDefinitions = [] } = operation
  return variableDefinitions.length === 0 || !getVariableValues(schema, variableDefinitions, variables).errors
}
