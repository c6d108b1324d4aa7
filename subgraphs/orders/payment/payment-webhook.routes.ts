import type { Service } from '@tensile/service'
import { WebhookRefused, isProviderName } from './payment-provider.ts'
import type { Payments } from './payments.ts'

/** Beyond what any provider sends. */
const BODY_LIMIT_BYTES = 256 * 1024

/**
 * POST /internal/webhooks/:provider, to which the gateway passes webhooks on byte for byte. Answers as soon as the event is
 * committed, and works it off afterwards; what a crash prevents then, the reconciliation does. 401 for what the provider
 * did not sign; anything but 2xx makes the provider send it again.
 */
export function servePaymentWebhooks(service: Service, payments: Payments): void {
  service.register(async (routes) => {
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    routes.post<{ Params: { provider: string }; Body: Buffer }>(
      '/internal/webhooks/:provider',
      { bodyLimit: BODY_LIMIT_BYTES },
      async (request, reply) => {
        const provider = request.params.provider.toUpperCase()
        if (!isProviderName(provider) || !payments.offered.includes(provider)) {
          return reply.code(404).send({ error: 'No such payment service.', requestId: request.id })
        }
        const header = (name: string) => {
          const value = request.headers[name]
          return Array.isArray(value) ? value[0] : value
        }
        try {
          const kept = await payments.receiveWebhook(provider, { body: request.body, header })
          if (kept.length > 0) {
            setImmediate(() => {
              payments
                .processWebhooks(kept)
                .catch((error: unknown) => request.log.error({ err: error }, 'webhooks wait for the reconciliation'))
            })
          }
          // What Adyen wants to read; the others look at the status alone.
          return await reply.code(200).type('text/plain').send('[accepted]')
        } catch (error) {
          if (!(error instanceof WebhookRefused)) throw error
          request.log.warn({ err: error, provider }, 'a webhook was refused')
          return reply.code(401).send({ error: 'Not signed by the payment service.', requestId: request.id })
        }
      },
    )
  })
}
