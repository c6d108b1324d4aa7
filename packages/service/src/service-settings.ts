import { logLevel, port, z } from '@tensile/settings'

/** The settings that every HTTP service has. */
export const serviceSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port(),
  LOG_LEVEL: logLevel(),
}

export interface ServiceSettings {
  HOST: string
  PORT: number
  LOG_LEVEL: string
}
