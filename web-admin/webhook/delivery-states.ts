import type { WebhookDeliveryState } from '@/gateway/operations'

/** What can become of a delivery, for people. */
export const deliveryStates: readonly { state: WebhookDeliveryState; name: string }[] = [
  { state: 'PENDING', name: 'On its way' },
  { state: 'DELIVERED', name: 'Delivered' },
  { state: 'DEAD', name: 'Given up' },
]
