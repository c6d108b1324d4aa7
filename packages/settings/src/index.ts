export { readSettings, secret, SettingsError } from './read-settings.ts'
export { developmentSecret } from './development-secret.ts'
export { databaseUrl, httpUrl, logLevel, nodeEnvironment, poolSize, port, toggle } from './settings.ts'
export { z } from 'zod'
