import { identityHeader, signIdentity } from '@tensile/identity'
import { requestIdHeader, retrySoonSeconds, type Service } from '@tensile/service'
import { propagateTrace } from '@tensile/telemetry'
import { request as send } from 'undici'

export interface PaymentWebhookRoutes {
  ordersUrl: string
  identitySecret: string
  timeoutMs: number
}

/** Beyond what any payment service sends. */
const BODY_LIMIT_BYTES = 256 * 1024

/** What the signatures are made of. */
const passedOn = /^(content-type|stripe-signature|paypal-[a-z-]+)$/

/**
 * POST /webhooks/:provider: what payment services tell, passed on to orders byte for byte, for their signatures are checked
 * there. 503 when orders does not answer: they send it again.
 */
export function servePaymentWebhooks(
  service: Service,
  { ordersUrl, identitySecret, timeoutMs }: PaymentWebhookRoutes,
): void {
  service.register(async (routes) => {
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    routes.post<{ Params: { provider: string }; Body: Buffer }>(
      '/webhooks/:provider',
      { bodyLimit: BODY_LIMIT_BYTES },
      async (request, reply) => {
        const { provider } = request.params
        if (!/^[a-z]{1,20}$/.test(provider)) return reply.callNotFound()
        const headers = Object.entries(request.headers).filter(([name]) => passedOn.test(name))
        try {
          const { statusCode, body } = await send(new URL(`/internal/webhooks/${provider}`, ordersUrl), {
            method: 'POST',
            headers: propagateTrace({
              ...Object.fromEntries(headers),
              [requestIdHeader]: request.id,
              [identityHeader]: signIdentity({ viewer: null, requestId: request.id }, identitySecret),
            }),
            body: request.body,
            signal: AbortSignal.timeout(timeoutMs),
          })
          const text = await body.text()
          if (statusCode < 500) return await reply.code(statusCode).type('text/plain').send(text)
          throw new Error(`orders answered ${statusCode}`)
        } catch (error) {
          request.log.warn({ err: error, provider }, 'a webhook could not be passed on')
          const problem = 'Not taken now: send it again.'
          reply.code(503).header('retry-after', retrySoonSeconds)
          return reply.send({ error: problem, code: 'SERVICE_UNAVAILABLE', requestId: request.id })
        }
      },
    )
  })
}
