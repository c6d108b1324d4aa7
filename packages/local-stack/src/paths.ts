import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '')

/** Everything that is kept between starts: databases, objects, secrets, logs. `npm run reset` empties it. */
export const dataFolder = `${root}/.data`
