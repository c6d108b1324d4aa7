import type { ApolloServerPlugin } from '@apollo/server'
import { hasRole, type Viewer } from '@tensile/identity'
import { GraphQLError, Kind, visit, BREAK, type DocumentNode } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'

/** Who may read the schema from the API itself, and open the explorer. */
export const introspectors = ['everyone', 'admins', 'nobody'] as const
export type Introspectors = (typeof introspectors)[number]

export function mayIntrospect(viewer: Viewer | null, who: Introspectors): boolean {
  return who === 'everyone' || (who === 'admins' && hasRole(viewer, 'admin'))
}

/** Refuses `__schema` and `__type` to all others. Not a validation rule: those are checked once a document, for everybody. */
export function guardIntrospection(who: Introspectors): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<DocumentNode, boolean>()
  return {
    async requestDidStart({ contextValue }) {
      if (mayIntrospect(contextValue.viewer, who)) return
      return {
        async didResolveOperation({ document }) {
          if (!document) return
          const isIntrospection = known.get(document) ?? introspects(document)
          known.set(document, isIntrospection)
          if (isIntrospection) throw refusal()
        },
      }
    },
  }
}

function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.FIELD]({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return
      found = true
      return BREAK
    },
  })
  return found
}

function refusal(): GraphQLError {
  return new GraphQLError('Introspection is off here. The schema is published as a file: gateway/api.graphql.', {
    extensions: { code: 'FORBIDDEN', http: { status: 400 } },
  })
}
