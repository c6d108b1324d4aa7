import { httpUrl } from '@tensile/settings'

/** Where a service tells of itself. Without them it does so in its log and at /metrics alone. */
export const telemetrySettings = {
  /** Traces go there by OTLP over HTTP: "http://collector:4318". */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl().optional(),
  /** Faults go there, without personal data. */
  SENTRY_DSN: httpUrl().optional(),
}

export interface TelemetrySettings {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined
  SENTRY_DSN?: string | undefined
}
