import { registry, requestDuration } from '@tensile/telemetry'
import type { FastifyInstance } from 'fastify'

/** Serves /metrics for Prometheus: the process, and the duration of requests by route and status. */
export function serveMetrics(service: FastifyInstance, name: string): void {
  service.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const labels = { service: name, method, route: routeOptions.url ?? 'none', status: statusCode }
    requestDuration.observe(labels, elapsedTime / 1000)
  })
  service.get('/metrics', async (_, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
}
