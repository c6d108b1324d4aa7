import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { WebhooksDocument } from '@/gateway/operations'
import { WebhookList } from '@/webhook/webhook-list'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function WebhooksPage() {
  const { webhookEndpoints } = await load(WebhooksDocument, {})
  return <WebhookList endpoints={webhookEndpoints} />
}
