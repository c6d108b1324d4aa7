import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import { retrySoonSeconds } from './retry-after.ts'

/**
 * Answers 503 with Retry-After to new requests while the event loop stays late or memory runs out, so that those under way are still
 * answered. One stall is no reason: it has passed by the time it is seen. Probes and metrics are answered always: a busy process is
 * not a dead one.
 */
export function shedLoad(service: FastifyInstance, maxEventLoopDelayMs: number): void {
  const delays = monitorEventLoopDelay({ resolution: 10 })
  delays.enable()
  let lateSamples = 0
  const timer = setInterval(() => {
    const isLate = delays.count > 0 && delays.mean / 1e6 > maxEventLoopDelayMs
    lateSamples = isLate || isOutOfMemory() ? lateSamples + 1 : 0
    delays.reset()
  }, sampleMs)
  timer.unref()

  service.addHook('onRequest', async (request, reply) => {
    if (lateSamples < lateSamplesMax || alwaysAnswered.test(request.url)) return
    const error = 'Too much is going on. Try again in a moment.'
    reply.code(503).header('retry-after', retrySoonSeconds)
    return reply.send({ error, code: 'SERVICE_UNAVAILABLE', requestId: request.id })
  })
  service.addHook('onClose', async () => {
    clearInterval(timer)
    delays.disable()
  })
}

const sampleMs = 500
const lateSamplesMax = 3
const alwaysAnswered = /^\/(health\/|metrics$)/

function isOutOfMemory(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics()
  return used_heap_size > heap_size_limit * 0.9
}
