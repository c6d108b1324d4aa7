import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

import { migrate, migrationsFolder } from '@tensile/db/migrate'
import { createRoles } from '@tensile/db/roles'
import pg from 'pg'

import { startDatabases, type Databases } from './databases.ts'
import { dataFolder } from './paths.ts'
import { readSecrets, type Secrets } from './secrets.ts'
import { claimSlot } from './test-slot.ts'

export interface TemplateDatabase {
  databases: Databases
  secrets: Secrets
  /** The name of a database that is migrated and empty. */
  template: string
  stop(): Promise<void>
}

/** A throw-away primary with its replica on free ports, and on it a freshly migrated database. */
export async function startTemplateDatabase(): Promise<TemplateDatabase> {
  const slot = claimSlot(`${dataFolder}/test`)
  const { folder } = slot
  const secrets = readSecrets(folder)
  const databases = await startDatabases({ folder, secrets, primaryPort: 0, replicaPort: 0, durability: 'throwaway' })
  const stop = async () => {
    await databases.stop()
    slot.release()
  }
  try {
    return { databases, secrets, template: await prepareTemplate(databases, secrets), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The template is kept while the migrations stay the same; databases of earlier runs are dropped. */
async function prepareTemplate(databases: Databases, secrets: Secrets) {
  const template = `template_${await hashMigrations()}`
  const admin = new pg.Client({ connectionString: databases.adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^(test|template|fresh)_'`,
    )
    const left = rows.map((row) => row.datname)
    for (const name of left.filter((name) => name !== template)) await admin.query(`drop database ${name} with (force)`)
    if (left.includes(template)) return template
    // Renamed only when complete, so that a broken migration leaves no half template behind.
    const fresh = template.replace('template', 'fresh')
    await createRoles(databases.adminUrl, secrets.passwords, fresh)
    await migrate(databases.url('tensile', { database: fresh }))
    await admin.query(`alter database ${fresh} rename to ${template}`)
    return template
  } finally {
    await admin.end()
  }
}

async function hashMigrations() {
  const hash = createHash('sha256')
  const files = await readdir(migrationsFolder).catch(() => [])
  for (const file of files.sort()) hash.update(file).update(await readFile(new URL(file, migrationsFolder)))
  return hash.digest('hex').slice(0, 16)
}
