import { readFile } from 'node:fs/promises'
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { answerAsJson, maskErrors, measureOperations } from '@tensile/service'
import type { KeptAnswers as PublicAnswers } from '@tensile/cache'
import { readCacheHints } from './answers/cache-hints.ts'
import { keepAnswers } from './answers/keep-answers.ts'
import { costLimits } from './cost/cost-plugin.ts'
import { readCostWeights } from './cost/cost-weights.ts'
import type { RateBuckets } from './cost/rate-buckets.ts'
import { createCompiledOperations } from './execution/compiled-operations.ts'
import type { GatewayContext } from './gateway-context.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { idempotency } from './idempotency/idempotency-plugin.ts'
import type { KeptAnswers } from './idempotency/kept-answers.ts'
import { countLimits } from './limits/count-limits.ts'
import { depthLimit } from './limits/depth-limit.ts'
import { guardIntrospection } from './limits/introspection.ts'
import { noSubscriptions } from './limits/no-subscriptions.ts'
import { tellRetryAfter } from './limits/retry-after.ts'
import { onlyPersisted, persistedCache, readPersistedOperations } from './operations/persisted-operations.ts'
import { shareAnswers } from './operations/share-answers.ts'
import { sharePlans } from './operations/share-plans.ts'
import type { AskSubgraph } from './subgraphs/ask-subgraph.ts'
import { createSubgraphDataSource } from './subgraphs/subgraph-data-source.ts'

export interface ApolloParts {
  askOf: (subgraph: string) => AskSubgraph
  /** Benches compare with it: then the engine fetches, executes and repeats as it does by itself. */
  stockSourceOf: ((subgraph: string) => GraphQLDataSource) | null
  buckets: RateBuckets
  /** By idempotency key. */
  keptAnswers: KeptAnswers
  /** Those that are the same for everybody; null when there is nowhere to keep them. */
  publicAnswers: PublicAnswers | null
}

/** The GraphQL engine of the gateway: limits, persisted operations, cost, idempotency keys, and the plan over the subgraphs. */
export async function startApollo(
  settings: GatewaySettings,
  { askOf, stockSourceOf, buckets, keptAnswers, publicAnswers }: ApolloParts,
): Promise<ApolloServer<GatewayContext>> {
  const supergraph = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8')
  const persisted = await readPersistedOperations()
  const isOpen = settings.OPERATIONS === 'any'
  const hints = readCacheHints(supergraph)
  const compiled = createCompiledOperations(askOf, hints)
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => stockSourceOf?.(name) ?? createSubgraphDataSource(askOf(name)),
    experimental_didResolveQueryPlan: compiled.add,
    __exposeQueryPlanExperimental: false,
  })
  if (!stockSourceOf) compiled.runFirst(gateway)
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: settings.INTROSPECTION !== 'nobody',
    hideSchemaDetailsFromClientErrors: settings.INTROSPECTION !== 'everyone',
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: settings.MAX_BATCH > 1,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: persistedCache(persisted, isOpen) },
    parseOptions: { maxLexicalTokens: settings.MAX_TOKENS },
    validationRules: [
      noSubscriptions,
      depthLimit(settings.MAX_DEPTH),
      countLimits({
        aliases: settings.MAX_ALIASES,
        directives: settings.MAX_DIRECTIVES,
        rootFields: settings.MAX_ROOT_FIELDS,
      }),
    ],
    stringifyResult: JSON.stringify,
    plugins: [
      ...(stockSourceOf ? [] : [shareAnswers()]),
      maskErrors<GatewayContext>(),
      guardIntrospection(settings.INTROSPECTION),
      ...(isOpen ? [] : [onlyPersisted(persisted)]),
      costLimits({
        weights: readCostWeights(supergraph),
        plans: settings.RATE_PLANS,
        buckets,
        maxCost: settings.MAX_COST,
      }),
      ...(publicAnswers ? [keepAnswers(publicAnswers, hints)] : []),
      idempotency(keptAnswers),
      tellRetryAfter(),
      answerAsJson(),
      measureOperations(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => sharePlans(gateway, apiSchema))
  await apollo.start()
  return apollo
}
