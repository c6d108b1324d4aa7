import { z } from 'zod'

/** A TCP port. */
export const port = () => z.coerce.number().int().min(0).max(65_535)

/** The size of a connection pool. */
export const poolSize = () => z.coerce.number().int().min(1).max(1_000)

/** A `postgres://` address. */
export const databaseUrl = () => z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')

/** An `http(s)://` address. */
export const httpUrl = () => z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })

/** A switch: `true`/`false`, `1`/`0`, `yes`/`no`, `on`/`off`. */
export const toggle = () => z.stringbool()

/** Which way this process runs; production refuses defaults for secrets. */
export const nodeEnvironment = () => z.enum(['development', 'test', 'production']).default('development')

/** pino's level. */
export const logLevel = () => z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
