import { readdir, readFile } from 'node:fs/promises'

import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import pg from 'pg'

export const migrationsFolder = new URL('./migrations/', import.meta.url)

/**
 * Runs every migration of db/migrations that has not run yet, in the order of their names, each in its own transaction.
 * On a failure the failed one is rolled back, those before it stay, and the error names the file.
 * A lock that can't be had in 10 seconds fails the migration: it must not queue up a live system behind it.
 */
export async function migrate(ownerUrl: string, onMigrated: (name: string, ms: number) => void = () => {}) {
  const migrations = await readMigrations()
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c lock_timeout=10s' })
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: 'tensile',
  })
  const migrated: string[] = []
  try {
    for (;;) {
      const started = performance.now()
      const { error, results = [] } = await migrator.migrateUp()
      for (const { migrationName, status } of results) {
        if (status === 'Error')
          throw new MigrationError(`The migration db/migrations/${migrationName}.sql failed: ${explain(error)}`)
        if (status !== 'Success') continue
        migrated.push(migrationName)
        onMigrated(migrationName, performance.now() - started)
      }
      if (error !== undefined) throw outOfOrder(error)
      if (results.length === 0) return migrated
    }
  } finally {
    await database.destroy()
  }
}

/** The migrations can't go on; nothing of the one that failed was done. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** What kysely refuses before it runs anything: files that were renamed, removed, or added before ones that have run. */
function outOfOrder(error: unknown) {
  if (!(error instanceof Error) || !error.message.startsWith('corrupted migrations')) return error
  return new MigrationError(
    `The files in db/migrations do not continue what has run on this database: ${error.message}\n` +
      'Rename a new migration so that it comes last. For development data, `npm run reset` begins anew.',
  )
}

async function readMigrations() {
  const files = (await readdir(migrationsFolder).catch(() => [])).filter((file) => file.endsWith('.sql')).sort()
  const migrations: Record<string, Migration> = {}
  for (const file of files) {
    const text = await readFile(new URL(file, migrationsFolder), 'utf8')
    migrations[file.slice(0, -'.sql'.length)] = { up: async (database) => void (await sql.raw(text).execute(database)) }
  }
  return migrations
}

/** Postgres tells more than its message: where in the file, and often what to do. */
function explain(error: unknown) {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  return [error.message, error.detail, error.hint, error.where, error.position && `at character ${error.position}`]
    .filter(Boolean)
    .join('\n  ')
}
