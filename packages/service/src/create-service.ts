import { reportFault, type TelemetrySettings } from '@tensile/telemetry'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import { drainBeforeClose, keepAliveMs } from './drain.ts'
import { followRequests } from './follow-requests.ts'
import { serveHealth, type ReadinessChecks } from './health.ts'
import { maskedMessage } from './mask-errors.ts'
import { serveMetrics } from './metrics.ts'
import { requestIdHeader, requestIdOf } from './request-id.ts'
import { retrySoonSeconds } from './retry-after.ts'
import type { ServiceSettings } from './service-settings.ts'
import { shedLoad } from './shed-load.ts'

export type Service = FastifyInstance

export interface ServiceOptions {
  settings: Pick<ServiceSettings, 'LOG_LEVEL' | 'MAX_EVENT_LOOP_DELAY_MS' | 'DRAIN_MS' | keyof TelemetrySettings>
  /** Names the service in logs and metrics: "catalog". */
  name: string
  /** What the service cannot work without; each check rejects when its dependency does not answer. */
  readiness: ReadinessChecks
  bodyLimitBytes: number
  /** A client that needs longer to send its request is cut off; no limit when left out. */
  receiveTimeoutMs?: number
  /** Whose X-Forwarded-For is believed; nobody's when left out. */
  trustedProxies?: string
}

/**
 * An HTTP service as all of Tensile's are: JSON log lines with the request id and without secrets, the request id on
 * every response, /health/live, /health/ready and /metrics. Unexpected errors are logged and answered without detail.
 * Told to close, it drains for DRAIN_MS first, while readiness is 503.
 */
export function createService(options: ServiceOptions): Service {
  const { name, settings, readiness, bodyLimitBytes, receiveTimeoutMs = 0, trustedProxies } = options
  const service = Fastify({
    logger: { level: settings.LOG_LEVEL, base: { service: name }, redact: ['req.headers', 'res.headers'] },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    bodyLimit: bodyLimitBytes,
    requestTimeout: receiveTimeoutMs,
    http: { headersTimeout: receiveTimeoutMs, connectionsCheckingInterval: 1_000 },
    trustProxy: trustedProxies ?? false,
    keepAliveTimeout: keepAliveMs,
    return503OnClosing: false,
  })
  service.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id)
  })
  service.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms: reply.elapsedTime }, 'answered')
  })
  service.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    if (status >= 500 && status !== 503) reportFault(error, request.id)
    reply.code(status)
    // 503 is thrown on purpose, with words for the caller; every other 5xx is a fault.
    if (status === 503) {
      reply.header('retry-after', retrySoonSeconds)
      return reply.send({ error: error.message, code: 'SERVICE_UNAVAILABLE', requestId: request.id })
    }
    return reply.send({ error: messageOf(error, status, request), requestId: request.id })
  })
  service.setNotFoundHandler(async (request, reply) =>
    reply.code(404).send({ error: 'Not found', requestId: request.id }),
  )
  followRequests(service, name, settings)
  if (settings.MAX_EVENT_LOOP_DELAY_MS !== undefined) shedLoad(service, settings.MAX_EVENT_LOOP_DELAY_MS)
  serveHealth(service, readiness)
  drainBeforeClose(service, settings.DRAIN_MS ?? 0)
  serveMetrics(service, name)
  return service
}

function messageOf({ message }: Error, status: number, { routeOptions }: FastifyRequest): string {
  if (status === 413) return `The body is too large: at most ${routeOptions.bodyLimit} bytes are allowed.`
  return status >= 500 ? maskedMessage : message
}
