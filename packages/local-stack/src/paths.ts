import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '')

/**
 * Everything that is kept between starts: databases, objects, secrets, logs. `npm run reset` empties it. TENSILE_DATA puts it
 * elsewhere, for example on a larger disk.
 */
export const dataFolder = resolve(process.env.TENSILE_DATA ?? `${root}/.data`)
