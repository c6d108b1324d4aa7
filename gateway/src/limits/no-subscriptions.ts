import { GraphQLError, OperationTypeNode, type ValidationRule } from 'graphql'

/** The planner has no words of its own for a client that subscribes. */
export const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return
    context.reportError(new GraphQLError('There are no subscriptions; webhooks tell of events.', { nodes: operation }))
  },
})
