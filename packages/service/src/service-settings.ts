import { logLevel, port, z } from '@tensile/settings'
import { telemetrySettings, type TelemetrySettings } from '@tensile/telemetry'

/** The settings that every HTTP service has. */
export const serviceSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port(),
  LOG_LEVEL: logLevel(),
  /** New requests are turned away while the event loop is later than that, until it has caught up. */
  MAX_EVENT_LOOP_DELAY_MS: z.coerce.number().int().positive().default(1_000),
  /**
   * How long a service that is told to stop goes on answering, so that whoever sends it requests finds another one meanwhile.
   * 5000 where a second one runs; 0 stops at once.
   */
  DRAIN_MS: z.coerce.number().int().nonnegative().default(0),
  ...telemetrySettings,
}

export interface ServiceSettings extends TelemetrySettings {
  HOST: string
  PORT: number
  LOG_LEVEL: string
  /** Left out: no request is turned away. */
  MAX_EVENT_LOOP_DELAY_MS?: number
  /** Left out: 0. */
  DRAIN_MS?: number
}
