import { openRequestScope, startTelemetry, type RequestScope, type TelemetrySettings } from '@tensile/telemetry'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { deadlineHeader, parseDeadline } from './deadline.ts'

/**
 * Whatever a handler does, and its SQL, belongs to its request: by the request id, and by a span of the caller's trace.
 * Probes and metrics are not followed.
 */
export function followRequests(service: FastifyInstance, name: string, settings: TelemetrySettings): void {
  const stopTelemetry = startTelemetry(name, settings)
  const scopes = new WeakMap<FastifyRequest, RequestScope>()
  service.addHook('onRequest', async (request) => {
    const { method, routeOptions, id, headers } = request
    if (unfollowed.test(routeOptions.url ?? '')) return
    scopes.set(
      request,
      openRequestScope(
        `${name} ${method} ${routeOptions.url ?? ''}`,
        id,
        headers,
        parseDeadline(headers[deadlineHeader]),
      ),
    )
  })
  // Here, and not before the body has been read: what the socket's events call has forgotten the request.
  service.addHook('preHandler', (request, _reply, done) => {
    const scope = scopes.get(request)
    if (scope) scope.run(done)
    else done()
  })
  service.addHook('onResponse', async (request, reply) => scopes.get(request)?.end(reply.statusCode))
  service.addHook('onClose', stopTelemetry)
}

const unfollowed = /^\/(health\/|metrics$)/
