import type { ApolloGateway, GatewayConfig } from '@apollo/gateway'

/** What the gateway tells of a plan that it is about to execute. */
export type ResolvedPlan = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0]

export type QueryPlan = ResolvedPlan['queryPlan']
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>
export type RequiredSelection = NonNullable<FetchNode['requires']>[number]

export type ExecutorContext = Parameters<ApolloGateway['executor']>[0]
export type ExecutorResult = Awaited<ReturnType<ApolloGateway['executor']>>
