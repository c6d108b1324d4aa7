import type { Effect } from '@tensile/database'
import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
import type { SubgraphContext } from './subgraph-context.ts'

/** Names the transactions of one request, the same ones in a repeat of it: by the mutation's field and their order in it. */
export interface Effects {
  /** A field of the mutation begins; GraphQL runs them one after the other. */
  begin(field: string): void
  /** The next transaction; null in a request without an idempotency key. */
  next(): Effect | null
}

export function createEffects(key: string | null): Effects {
  let field = ''
  let ordinal = 0
  return {
    begin(name) {
      field = name
      ordinal = 0
    },
    next: () => (key === null ? null : { key, field, ordinal: ordinal++ }),
  }
}

/** Makes every field of the mutation tell its request's effects that it begins. */
export function announceMutationFields(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field
    field.resolve = (source, args, context: SubgraphContext, info) => {
      context.effects.begin(String(info.path.key))
      return resolve(source, args, context, info)
    }
  }
  return schema
}
