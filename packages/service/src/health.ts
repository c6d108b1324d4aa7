import type { FastifyInstance } from 'fastify'

/** By the name of the dependency. */
export type ReadinessChecks = Record<string, () => Promise<unknown>>

/**
 * /health/live answers while the event loop turns; /health/ready says which dependencies answer, with 503 when one
 * does not or when the service is shutting down, so that no new traffic is sent to it.
 */
export function serveHealth(service: FastifyInstance, checks: ReadinessChecks): void {
  let isClosing = false
  service.addHook('preClose', async () => {
    isClosing = true
  })
  service.get('/health/live', async () => ({ status: 'live' }))
  service.get('/health/ready', async (request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([dependency, check]) => {
        try {
          await withDeadline(check())
          return [dependency, 'ready'] as const
        } catch (error) {
          request.log.warn({ err: error, dependency }, 'dependency not ready')
          return [dependency, 'unavailable'] as const
        }
      }),
    )
    const isReady = !isClosing && results.every(([, status]) => status === 'ready')
    reply.code(isReady ? 200 : 503)
    return { status: isReady ? 'ready' : 'unavailable', dependencies: Object.fromEntries(results) }
  })
}

const checkTimeoutMs = 2_000

async function withDeadline(check: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${checkTimeoutMs} ms`)), checkTimeoutMs)
  })
  await Promise.race([check, deadline]).finally(() => clearTimeout(timer))
}
