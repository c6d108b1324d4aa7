import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import type { Resolvers, WebhookDeliveryState } from '../generated/resolvers.ts'
import { countDeliveries, selectDeliveryPage } from './webhook-delivery.repository.ts'
import { selectAllWebhookEndpoints } from './webhook-endpoint.repository.ts'
import {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  removeWebhookEndpoint,
  replayDeadWebhooks,
  replayWebhookDelivery,
  rotateWebhookSecret,
} from './webhook.service.ts'

export const webhookResolvers = {
  Query: {
    webhookEndpoints: async (_query, _args, { read, viewer }) => selectAllWebhookEndpoints(await read(), viewer),
    async webhookDeliveries(_query, { endpointId, state, ...args }, { read, webhookEndpoints }) {
      const page = parsePage(args)
      const endpoint = await loadIfGiven(webhookEndpoints, rowIdOf(endpointId, 'WebhookEndpoint'))
      const filter = { endpointId: endpoint?.id ?? '0', state: state ?? null }
      const db = await read()
      const rows = await readingList(() => selectDeliveryPage(db, filter, page))
      return { ...toConnection(rows, page, ({ id }) => [id]), totalCount: () => countDeliveries(db, filter) }
    },
  },
  Mutation: {
    async createWebhookEndpoint(_mutation, { input }, context) {
      const { result, userErrors } = await createWebhookEndpoint(input, context)
      const endpoint = result && (await context.webhookEndpoints.load(result.id))
      return { endpoint, secret: result?.secret ?? null, userErrors }
    },
    async updateWebhookEndpoint(_mutation, { input }, context) {
      const { result, userErrors } = await changeWebhookEndpoint(input, context)
      return { endpoint: result && (await context.webhookEndpoints.load(result.id)), userErrors }
    },
    async deleteWebhookEndpoint(_mutation, { id }, context) {
      const { result, userErrors } = await removeWebhookEndpoint(id, context)
      return { deletedId: result && id, userErrors }
    },
    async rotateWebhookSecret(_mutation, { id }, context) {
      const { result, userErrors } = await rotateWebhookSecret(id, context)
      const endpoint = result && (await context.webhookEndpoints.load(result.id))
      return { endpoint, secret: result?.secret ?? null, userErrors }
    },
    async replayWebhookDelivery(_mutation, { id }, context) {
      const { result, userErrors } = await replayWebhookDelivery(id, context)
      return { replayed: result ?? 0, userErrors }
    },
    async replayDeadWebhooks(_mutation, { endpointId }, context) {
      const { result, userErrors } = await replayDeadWebhooks(endpointId, context)
      return { replayed: result ?? 0, userErrors }
    },
  },
  WebhookEndpoint: {
    id: ({ id }) => toGlobalId('WebhookEndpoint', id),
    company: ({ companyId }, _args, { companies }) => loadIfGiven(companies, companyId),
    __resolveReference: ({ id }, { webhookEndpoints }) => loadIfGiven(webhookEndpoints, rowIdOf(id, 'WebhookEndpoint')),
  },
  WebhookDelivery: {
    id: ({ id }) => toGlobalId('WebhookDelivery', id),
    async endpoint({ endpointId }, _args, { webhookEndpoints }) {
      const endpoint = await webhookEndpoints.load(endpointId)
      if (!endpoint) throw new Error(`a delivery of endpoint ${endpointId}, which the viewer may not see`)
      return endpoint
    },
    state: ({ state }) => states[state] ?? 'PENDING',
    nextAttemptAt: ({ state, dueAt }) => (state === 'PENDING' ? dueAt : null),
    async __resolveReference({ id }, { webhookEndpoints, webhookDeliveries }) {
      const delivery = await loadIfGiven(webhookDeliveries, rowIdOf(id, 'WebhookDelivery'))
      return delivery && (await webhookEndpoints.load(delivery.endpointId)) ? delivery : null
    },
  },
} satisfies Resolvers

const states: Record<string, WebhookDeliveryState> = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', DEAD: 'DEAD' }
