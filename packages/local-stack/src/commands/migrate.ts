import { migrate } from '@tensile/db/migrate'
import { databaseUrl, readSettings } from '@tensile/settings'

import { runCommand } from '../run-command.ts'

/** `npm run migrate`: runs the migrations that have not run yet on the database of DATABASE_OWNER_URL. */
await runCommand(async () => {
  const { DATABASE_OWNER_URL } = readSettings({ DATABASE_OWNER_URL: databaseUrl() })
  const migrated = await migrate(DATABASE_OWNER_URL, (name, ms) => console.log(`${name}  ${Math.round(ms)} ms`))
  console.log(migrated.length === 0 ? 'The database is up to date.' : `${migrated.length} migrations ran.`)
})
