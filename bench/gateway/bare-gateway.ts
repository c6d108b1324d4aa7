import '../../gateway/src/disable-telemetry.ts'
import { readFile } from 'node:fs/promises'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify from 'fastify'
import { readCacheHints } from '../../gateway/src/answers/cache-hints.ts'
import { createCompiledOperations } from '../../gateway/src/execution/compiled-operations.ts'
import type { GatewayContext } from '../../gateway/src/gateway-context.ts'
import { readGatewaySettings } from '../../gateway/src/gateway-settings.ts'
import { shareAnswers } from '../../gateway/src/operations/share-answers.ts'
import { createSubgraphDataSource } from '../../gateway/src/subgraphs/subgraph-data-source.ts'
import { createSubgraphPools } from '../../gateway/src/subgraphs/subgraph-pools.ts'

/** Our engine without any duty of a door: no tokens, no identity for the subgraphs, no limits, no log, no measures. */
const settings = readGatewaySettings({ ...process.env, NODE_ENV: 'test' })
const { askOf } = createSubgraphPools(settings)
const supergraph = await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8')
const compiled = createCompiledOperations(askOf, readCacheHints(supergraph))
const gateway = new ApolloGateway({
  supergraphSdl: supergraph,
  buildService: ({ name }) => createSubgraphDataSource(askOf(name)),
  experimental_didResolveQueryPlan: compiled.add,
})
compiled.runFirst(gateway)
const apollo = new ApolloServer<GatewayContext>({
  gateway,
  stringifyResult: JSON.stringify,
  plugins: [shareAnswers()],
})
await apollo.start()

const service = Fastify()
service.get('/health/ready', () => ({}))
service.post(
  '/graphql',
  fastifyApolloHandler(apollo, {
    context: async ({ headers, id, ip, log }): Promise<GatewayContext> => {
      const context: GatewayContext = {
        viewer: null,
        partner: null,
        callerKey: ip,
        answerKey: null,
        requestId: id,
        signedIdentity: '',
        consistencyToken: () => null,
        noteConsistencyToken: () => {},
        noteRead: () => {},
        oldestRead: () => null,
        readerKey: () => headers.authorization ?? '',
        asEveryone: () => ({ ...context, readerKey: () => '' }),
        millisecondsLeft: () => settings.REQUEST_TIMEOUT_MS,
        idempotencyKey: () => null,
        onceOnly: () => {},
        log,
      }
      return context
    },
  }),
)
await service.listen({ host: '127.0.0.1', port: settings.PORT })
