import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { load } from '@/gateway/load'
import { WebhookDeliveriesDocument, WebhooksDocument } from '@/gateway/operations'
import { choice, param } from '@/shell/address'
import { DeliveryList } from '@/webhook/delivery-list'
import { deliveryStates } from '@/webhook/delivery-states'

export const metadata: Metadata = { title: 'Deliveries' }

const pageSize = 50

export default async function DeliveriesPage({ params, searchParams }: PageProps<'/webhooks/[id]'>) {
  const [{ id: encoded }, query] = await Promise.all([params, searchParams])
  const id = decodeURIComponent(encoded)
  const { webhookEndpoints } = await load(WebhooksDocument, {})
  const endpoint = webhookEndpoints.find((each) => each.id === id)
  if (!endpoint) notFound()
  const { webhookDeliveries } = await load(WebhookDeliveriesDocument, {
    endpointId: id,
    state: choice(
      query,
      'state',
      deliveryStates.map(({ state }) => state),
    ),
    first: pageSize,
    after: param(query, 'after') || null,
  })
  return <DeliveryList endpoint={endpoint} deliveries={webhookDeliveries} params={query} />
}
