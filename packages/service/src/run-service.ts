import type { Service } from './create-service.ts'
import type { ServiceSettings } from './service-settings.ts'

/**
 * Listens until SIGTERM or SIGINT, then shuts down: readiness turns to 503, requests are answered for DRAIN_MS more and those
 * under way to their end, and the service's `onClose` hooks release what it holds. A shutdown that hangs is cut off.
 */
export async function runService(service: Service, { HOST, PORT, DRAIN_MS = 0 }: ServiceSettings): Promise<void> {
  const shutDown = (signal: NodeJS.Signals) => {
    service.log.info({ signal }, 'shutting down')
    setTimeout(() => process.exit(1), DRAIN_MS + shutdownTimeoutMs).unref()
    void service.close().catch((error: unknown) => {
      service.log.error({ err: error }, 'shutdown failed')
      process.exitCode = 1
    })
  }
  process.once('SIGTERM', shutDown)
  process.once('SIGINT', shutDown)
  service.addHook('onClose', async () => {
    process.off('SIGTERM', shutDown)
    process.off('SIGINT', shutDown)
  })
  await service.listen({ host: HOST, port: PORT })
}

const shutdownTimeoutMs = 10_000
