import { logLevel, port, z } from '@tensile/settings'
import { telemetrySettings, type TelemetrySettings } from '@tensile/telemetry'

/** The settings that every HTTP service has. */
export const serviceSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port(),
  LOG_LEVEL: logLevel(),
  /** New requests are turned away while the event loop is later than that, until it has caught up. */
  MAX_EVENT_LOOP_DELAY_MS: z.coerce.number().int().positive().default(1_000),
  ...telemetrySettings,
}

export interface ServiceSettings extends TelemetrySettings {
  HOST: string
  PORT: number
  LOG_LEVEL: string
  /** Left out: no request is turned away. */
  MAX_EVENT_LOOP_DELAY_MS?: number
}
