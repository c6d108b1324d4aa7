import { createHash } from 'node:crypto'
import type { ApolloGateway } from '@apollo/gateway'
import { print, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { parametrize } from './parametrize.ts'

/**
 * Puts documents without literals in place of those that come, on their way into the gateway, which keeps its query plans by
 * the text of documents. A client that writes values into its documents can neither make it plan each time, nor push the
 * plans of others out.
 */
export function sharePlans(gateway: ApolloGateway, schema: GraphQLSchema): void {
  const known = new WeakMap<OperationDefinitionNode, Replacement | null>()
  const { executor } = gateway

  function replacementOf(document: DocumentNode, operation: OperationDefinitionNode): Replacement | null {
    const replacement = known.get(operation)
    if (replacement !== undefined) return replacement
    const made = makeReplacement(schema, document, operation)
    known.set(operation, made)
    return made
  }

  gateway.executor = async (context) => {
    const replacement = replacementOf(context.document, context.operation)
    if (!replacement) return executor(context)
    const { document, queryHash, variables } = replacement
    const request = { ...context.request, variables: { ...context.request.variables, ...variables } }
    return executor({ ...context, request, document, queryHash })
  }
}

interface Replacement {
  document: DocumentNode
  queryHash: string
  variables: Record<string, unknown>
}

function makeReplacement(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Replacement | null {
  const parametrized = parametrize(schema, document, operation)
  if (!parametrized) return null
  const queryHash = createHash('sha256').update(print(parametrized.document)).digest('hex')
  return { ...parametrized, queryHash }
}
