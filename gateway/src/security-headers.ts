import type { Service } from '@tensile/service'

/** What browsers must not do with an answer of the API: guess its type, frame it, load anything for it, tell others its address. */
export function sendSecurityHeaders(service: Service, { isSecure }: { isSecure: boolean }): void {
  service.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
    })
  })
}
