import { startFaultReports } from './faults.ts'
import type { TelemetrySettings } from './settings.ts'
import { startTracing } from './tracing.ts'

/** Traces and faults of this process go where the settings say. @returns sends what is left, and ends */
export function startTelemetry(service: string, settings: TelemetrySettings): () => Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, SENTRY_DSN: dsn } = settings
  const stops = [
    ...(endpoint === undefined ? [] : [startTracing(service, endpoint)]),
    ...(dsn === undefined ? [] : [startFaultReports(service, dsn)]),
  ]
  return async () => {
    await Promise.allSettled(stops.map((stop) => stop()))
  }
}
