import { identityHeader, verifyIdentity, type Viewer } from '@tensile/identity'
import type { Service } from '@tensile/service'
import type { FastifyRequest } from 'fastify'

/**
 * Refuses with 401 every request that the gateway did not sign, so that reaching a subgraph's port gives nothing.
 * Open are only the doors of operations: health and metrics.
 * @returns the viewer of a request that was let in
 */
export function requireIdentity(service: Service, secret: string): (request: FastifyRequest) => Viewer | null {
  const viewers = new WeakMap<FastifyRequest, Viewer>()
  service.addHook('onRequest', async (request, reply) => {
    if (openPaths.has(request.routeOptions.url ?? '')) return
    const token = request.headers[identityHeader]
    const identity = verifyIdentity(typeof token === 'string' ? token : undefined, secret, request.id)
    if (!identity) return reply.code(401).send({ error: 'Not signed by the gateway', requestId: request.id })
    if (identity.viewer) viewers.set(request, identity.viewer)
  })
  return (request) => viewers.get(request) ?? null
}

const openPaths = new Set(['/health/live', '/health/ready', '/metrics'])
