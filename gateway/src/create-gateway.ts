import { constants } from 'node:zlib'
import type { GraphQLDataSource } from '@apollo/gateway'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import compress from '@fastify/compress'
import cookies from '@fastify/cookie'
import cors from '@fastify/cors'
import { createService, type Service } from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Redis } from 'ioredis'
import { keptAnswersIn } from '@tensile/cache'
import { notKept, omitKnown, varyBy } from './answers/answer-headers.ts'
import { sendKeptAnswers } from './answers/send-kept-answer.ts'
import { memoryBuckets } from './cost/memory-buckets.ts'
import { redisBuckets } from './cost/redis-buckets.ts'
import { isBrowserVisit, sendExplorer } from './explorer.ts'
import { createGatewayContext, type GatewayContext } from './gateway-context.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { createKeptAnswers } from './idempotency/kept-answers.ts'
import { createAccountsClient } from './identity/accounts-client.ts'
import { createAccountsCall } from './identity/call-accounts.ts'
import { serveAuth } from './identity/auth.routes.ts'
import { identifyCaller } from './identity/identify-caller.ts'
import { watchRevocations } from './identity/revocations.ts'
import { createAccessTokenVerifier } from './identity/verify-access-token.ts'
import { limitAttempts } from './limits/attempt-limits.ts'
import { mayIntrospect } from './limits/introspection.ts'
import { refuseRequest } from './limits/request-limits.ts'
import { sendSecurityHeaders } from './security-headers.ts'
import { startApollo } from './start-apollo.ts'
import type { SubgraphAddress } from './subgraphs/subgraph-fetch.ts'
import { createSubgraphPools } from './subgraphs/subgraph-pools.ts'
import { servePaymentWebhooks } from './webhooks/payment-webhooks.routes.ts'

/** The one door of the system: who asks is checked here, and every subgraph is told in a form that nobody else can make. */
export async function createGateway(
  settings: GatewaySettings,
  /** Benches compare with it. */
  stockSource: ((address: SubgraphAddress) => GraphQLDataSource) | null = null,
): Promise<Service> {
  const isSecure = settings.GATEWAY_PUBLIC_URL.startsWith('https:')
  const allowedOrigins = [settings.GATEWAY_PUBLIC_URL, settings.STORE_PUBLIC_URL, settings.ADMIN_PUBLIC_URL].map(
    (url) => new URL(url).origin,
  )
  const pools = createSubgraphPools(settings)
  const callAccounts = createAccountsCall(settings.ACCOUNTS_URL, settings.IDENTITY_SECRET, settings.SUBGRAPH_TIMEOUT_MS)
  const accounts = createAccountsClient(callAccounts)
  const revocations = watchRevocations(accounts)
  const verify = createAccessTokenVerifier(accounts, revocations)
  const redis = settings.REDIS_URL ? connectRedis(settings.REDIS_URL) : null
  const buckets = redis ? redisBuckets(redis) : memoryBuckets()
  const publicAnswers = redis && !stockSource ? keptAnswersIn(redis) : null
  const apollo = await startApollo(settings, {
    askOf: pools.askOf,
    stockSourceOf: stockSource && ((name) => stockSource(pools.addressOf(name))),
    buckets,
    keptAnswers: createKeptAnswers(callAccounts),
    publicAnswers,
  })

  const service = createService({
    name: 'gateway',
    settings,
    readiness: {},
    bodyLimitBytes: settings.BODY_LIMIT_BYTES,
    receiveTimeoutMs: settings.RECEIVE_TIMEOUT_MS,
    trustedProxies: settings.TRUSTED_PROXIES,
  })
  sendSecurityHeaders(service, { isSecure })
  await service.register(cookies)
  await service.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    threshold: COMPRESSED_BYTES,
    brotliOptions,
  })
  await service.register(cors, { origin: allowedOrigins, credentials: true, exposedHeaders, maxAge: 600 })
  limitAttempts(service, redis, {
    '/auth/login': settings.MAX_LOGINS_PER_MINUTE,
    '/auth/token': settings.MAX_LOGINS_PER_MINUTE,
    '/auth/refresh': settings.MAX_REFRESHES_PER_MINUTE,
    '/webhooks/:provider': WEBHOOKS_PER_MINUTE,
  })
  serveAuth(service, { accounts, isSecure, allowedOrigins })
  servePaymentWebhooks(service, {
    ordersUrl: settings.ORDERS_URL,
    identitySecret: settings.IDENTITY_SECRET,
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
  })

  const requestLimits = {
    documentBytes: settings.MAX_DOCUMENT_BYTES,
    variablesBytes: settings.MAX_VARIABLES_BYTES,
    batch: settings.MAX_BATCH,
  }
  const sendKept =
    publicAnswers && sendKeptAnswers({ kept: publicAnswers, buckets, plan: settings.RATE_PLANS.anonymous })
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
    compress: {},
    onSend: omitKnown,
    async preHandler(request: FastifyRequest, reply: FastifyReply) {
      reply.headers({ 'cache-control': notKept, vary: varyBy })
      const refused = refuseRequest(request, requestLimits)
      if (refused) return reply.code(refused.status).send(refusal(request.id, 'BAD_REQUEST', refused.message))
      const caller = await identifyCaller(request, reply, verify)
      if (caller === 'refused') return reply.code(401).send(refusal(request.id, 'UNAUTHENTICATED', badToken))
      if (isBrowserVisit(request) && mayIntrospect(caller.viewer, settings.INTROSPECTION)) {
        return sendExplorer(request, reply)
      }
      const context = createGatewayContext(request, reply, {
        caller,
        identitySecret: settings.IDENTITY_SECRET,
        isSecure,
        timeoutMs: settings.REQUEST_TIMEOUT_MS,
      })
      contexts.set(request, context)
      if (await sendKept?.(request, reply, context)) return reply
    },
    handler: answer,
  })
  service.addHook('onClose', async () => {
    revocations.stop()
    await apollo.stop()
    await pools.close()
    redis?.disconnect()
  })
  return service
}

/** From one address; a payment service sends again what is turned away. */
const WEBHOOKS_PER_MINUTE = 3_000

const exposedHeaders = [
  'x-request-id',
  'x-consistency-token',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'idempotency-replayed',
]

function refusal(requestId: string, code: string, message: string) {
  return { errors: [{ message, extensions: { code, requestId } }] }
}

/** Smaller ones are sent as they are. */
const COMPRESSED_BYTES = 1_024
/** For answers that are made anew: half of the time of gzip, and smaller. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const badToken = 'The access token does not hold. Refresh it or sign in again.'

/** Commands fail at once while Redis is gone; it is connected again by itself. */
function connectRedis(url: string): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, commandTimeout: 200, maxRetriesPerRequest: 0 })
  redis.on('error', () => {}) // limits are counted in memory meanwhile
  return redis
}
