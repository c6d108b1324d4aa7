import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'

/**
 * Answers 503 with Retry-After to new requests while the event loop turns too slowly or memory runs out, so that those under way
 * are still answered. Probes and metrics are answered always: a busy process is not a dead one.
 */
export function shedLoad(service: FastifyInstance, maxEventLoopDelayMs: number): void {
  service.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    maxHeapUsedBytes: getHeapStatistics().heap_size_limit * maxHeapShare,
    sampleInterval: 500,
    pressureHandler: (request, reply) => {
      if (alwaysAnswered.test(request.url)) return
      const error = 'Too much is going on. Try again in a moment.'
      reply
        .code(503)
        .header('retry-after', retryAfterSeconds)
        .send({ error, code: 'SERVICE_UNAVAILABLE', requestId: request.id })
    },
  })
}

const maxHeapShare = 0.9
const retryAfterSeconds = 2
const alwaysAnswered = /^\/(health\/|metrics$)/
