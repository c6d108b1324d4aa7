import type { Viewer } from '@tensile/identity'
import { graphql, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import { createEffects } from './effects.ts'
import type { SubgraphContext } from './subgraph-context.ts'

/** For tests of a subgraph on a real database: asks its guarded schema as somebody, each request seeing the writes before it. */
export function askSchema(
  schema: GraphQLSchema,
  createContext: (request: SubgraphContext) => SubgraphContext,
): <Data = Record<string, unknown>>(source: string, options?: AskOptions) => Promise<Answer<Data>> {
  let latest: string | null = null
  return async (source, { viewer = null, variables = {}, idempotencyKey = null }: AskOptions = {}) => {
    const contextValue = createContext({
      viewer,
      requestId: '018f3b1c-0000-7000-8000-000000000001',
      consistencyToken: () => latest,
      setConsistencyToken(token) {
        latest = token
      },
      holdsUntil: () => {},
      effects: createEffects(idempotencyKey),
      isAwaited: () => true,
      log: pino({ level: 'silent' }),
    })
    const answer = await graphql({ schema, source, variableValues: { ...variables }, contextValue })
    return JSON.parse(JSON.stringify({ errors: [], ...answer })) as Answer<never>
  }
}

export interface AskOptions {
  viewer?: Viewer | null
  variables?: object
  /** As the gateway passes it on: begun with `idempotency.begin_request`. */
  idempotencyKey?: string | null
}

export interface Answer<Data> {
  data: Data
  errors: { message: string; extensions: { code: string } }[]
}
