import type { Viewer } from '@tensile/identity'
import { loadById } from '@tensile/subgraph'
import type { Reader } from '../context.ts'
import { selectDeliveries } from './webhook-delivery.repository.ts'
import { selectWebhookEndpoints } from './webhook-endpoint.repository.ts'

export type WebhookLoaders = ReturnType<typeof createWebhookLoaders>

/** Endpoints and deliveries by row id; null for those that are not there or not for this viewer. */
export const createWebhookLoaders = (read: () => Promise<Reader>, viewer: Viewer | null) => ({
  webhookEndpoints: loadById(async (ids) => selectWebhookEndpoints(await read(), ids, viewer)),
  webhookDeliveries: loadById(async (ids) => selectDeliveries(await read(), ids)),
})
