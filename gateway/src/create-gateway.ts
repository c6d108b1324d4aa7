import { readFile } from 'node:fs/promises'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cookies from '@fastify/cookie'
import cors from '@fastify/cors'
import { createService, maskErrors, type Service } from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { depthLimit } from './depth-limit.ts'
import { isBrowserVisit, sendExplorer } from './explorer.ts'
import { createGatewayContext, type GatewayContext } from './gateway-context.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { createAccountsClient } from './identity/accounts-client.ts'
import { createAccountsCall } from './identity/call-accounts.ts'
import { serveAuth } from './identity/auth.routes.ts'
import { identifyCaller } from './identity/identify-caller.ts'
import { watchRevocations } from './identity/revocations.ts'
import { createAccessTokenVerifier } from './identity/verify-access-token.ts'
import { createSubgraphDataSource } from './subgraphs/subgraph-data-source.ts'
import { createSubgraphPools } from './subgraphs/subgraph-pools.ts'

/** The one door of the system: who asks is checked here, and every subgraph is told in a form that nobody else can make. */
export async function createGateway(settings: GatewaySettings): Promise<Service> {
  const isProduction = settings.NODE_ENV === 'production'
  const isSecure = settings.GATEWAY_PUBLIC_URL.startsWith('https:')
  const allowedOrigins = [settings.GATEWAY_PUBLIC_URL, settings.STORE_PUBLIC_URL, settings.ADMIN_PUBLIC_URL].map(
    (url) => new URL(url).origin,
  )
  const pools = createSubgraphPools(settings)
  const callAccounts = createAccountsCall(settings.ACCOUNTS_URL, settings.IDENTITY_SECRET, settings.SUBGRAPH_TIMEOUT_MS)
  const accounts = createAccountsClient(callAccounts)
  const revocations = watchRevocations(accounts)
  const verify = createAccessTokenVerifier(accounts, revocations)
  const apollo = await startApollo(settings, (name) => createSubgraphDataSource(pools.addressOf(name)))

  const service = createService({
    name: 'gateway',
    logLevel: settings.LOG_LEVEL,
    readiness: {},
    bodyLimitBytes: settings.BODY_LIMIT_BYTES,
    trustedProxies: settings.TRUSTED_PROXIES,
  })
  await service.register(cookies)
  await service.register(cors, { origin: allowedOrigins, credentials: true, exposedHeaders, maxAge: 600 })
  serveAuth(service, { accounts, isSecure, allowedOrigins })

  const contexts = new WeakMap<FastifyRequest, GatewayContext>()
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const context = contexts.get(request)
      if (!context) throw new Error('a request without a context')
      return context
    },
  })
  service.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async preHandler(request: FastifyRequest, reply: FastifyReply) {
      if (!isProduction && isBrowserVisit(request)) return sendExplorer(request, reply)
      const caller = await identifyCaller(request, reply, verify)
      if (caller === 'refused') return reply.code(401).send(refusal(request.id))
      contexts.set(
        request,
        createGatewayContext(request, reply, {
          caller,
          identitySecret: settings.IDENTITY_SECRET,
          isSecure,
          timeoutMs: settings.REQUEST_TIMEOUT_MS,
        }),
      )
    },
    handler: answer,
  })
  service.addHook('onClose', async () => {
    revocations.stop()
    await apollo.stop()
    await pools.close()
  })
  return service
}

const exposedHeaders = ['x-request-id', 'x-consistency-token', 'retry-after']

async function startApollo(
  settings: GatewaySettings,
  sourceOf: (name: string) => ReturnType<typeof createSubgraphDataSource>,
) {
  const isProduction = settings.NODE_ENV === 'production'
  const apollo = new ApolloServer<GatewayContext>({
    gateway: new ApolloGateway({
      supergraphSdl: await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8'),
      buildService: ({ name }) => sourceOf(name),
      __exposeQueryPlanExperimental: false,
    }),
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: settings.MAX_TOKENS },
    validationRules: [depthLimit(settings.MAX_DEPTH)],
    stringifyResult: JSON.stringify,
    plugins: [
      maskErrors<GatewayContext>(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

function refusal(requestId: string) {
  const message = 'The access token does not hold. Refresh it or sign in again.'
  return { errors: [{ message, extensions: { code: 'UNAUTHENTICATED', requestId } }] }
}
