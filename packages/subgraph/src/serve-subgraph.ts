import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { unwrapResolverError } from '@apollo/server/errors'
import { buildSubgraphSchema, type GraphQLSchemaModule } from '@apollo/subgraph'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { isOutage } from '@tensile/database'
import {
  answerAsJson,
  createService,
  maskErrors,
  readPositionHeader,
  runService,
  type Service,
  type ServiceSettings,
} from '@tensile/service'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { announceMutationFields } from './effects.ts'
import { guardSchema, type PermissionTable } from './permission-table.ts'
import { requireIdentity } from './require-identity.ts'
import { createSubgraphContext, type SubgraphContext } from './subgraph-context.ts'

export interface Subgraph<Context extends SubgraphContext> {
  /** "catalog". */
  name: string
  typeDefs: DocumentNode
  resolvers: NonNullable<GraphQLSchemaModule['resolvers']>
  permissions: PermissionTable
  /** Made for every request: what it is given and what this subgraph adds (database, loaders). */
  context: (request: SubgraphContext) => Context | Promise<Context>
  /** Whatever is read from now on was read at this position of the database's log or later. */
  readPosition: () => string
  /** What the subgraph cannot work without, by name. */
  readiness: Record<string, () => Promise<unknown>>
  /** Doors beside /graphql; they too are open to the gateway alone. */
  routes?: (service: Service) => void
  /** Releases pools and workers after the last request. */
  close: () => Promise<void>
}

/**
 * Serves a subgraph on its port until the process is told to stop: /graphql for the gateway alone, with every
 * field behind the permission table, unexpected errors masked and logged.
 */
export async function serveSubgraph<Context extends SubgraphContext>(
  subgraph: Subgraph<Context>,
  settings: ServiceSettings & { IDENTITY_SECRET: string },
): Promise<Service> {
  const service = createService({
    name: subgraph.name,
    settings,
    readiness: subgraph.readiness,
    bodyLimitBytes: 16 * 1024 * 1024,
  })
  const viewerOf = requireIdentity(service, settings.IDENTITY_SECRET)
  const apollo = new ApolloServer<Context>({
    schema: createSubgraphSchema(subgraph),
    introspection: true, // for the gateway alone, like _service: nobody else comes as far
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: 10_000 },
    stringifyResult: JSON.stringify,
    formatError: (formatted, error) =>
      isOutage(unwrapResolverError(error)) ? { ...formatted, ...unavailable } : formatted,
    plugins: [
      maskErrors<Context>(),
      answerAsJson<Context>(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await apollo.start()
  service.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      async context(request, reply) {
        reply.header(readPositionHeader, subgraph.readPosition())
        return subgraph.context(createSubgraphContext(request, reply, viewerOf(request)))
      },
    }),
  })
  subgraph.routes?.(service)
  service.addHook('onClose', async () => {
    await apollo.stop()
    await subgraph.close()
  })
  await runService(service, settings)
  return service
}

/** The database does not answer: the caller may ask again, and in the log it stays the fault that it is. */
const unavailable = {
  message: 'A part of the system does not answer right now. Try again in a moment.',
  extensions: { code: 'SERVICE_UNAVAILABLE' },
}

/** The executable schema behind the door, guarded; also for tests. */
export function createSubgraphSchema<Context extends SubgraphContext>({
  typeDefs,
  resolvers,
  permissions,
}: Pick<Subgraph<Context>, 'typeDefs' | 'resolvers' | 'permissions'>): GraphQLSchema {
  return announceMutationFields(guardSchema(buildSubgraphSchema([{ typeDefs, resolvers }]), permissions))
}
