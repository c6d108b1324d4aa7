import { databaseUrl, readSettings, secret } from '@tensile/settings'

import { migrate } from './migrate.ts'
import { createRoles, owner, passwordSetting, roles, type Role } from './roles.ts'

/**
 * `npm run migrate`: creates the roles and the database, then runs the migrations that have not run yet. Can be repeated.
 * DATABASE_ADMIN_URL is a login that may create roles and databases.
 */
const { DATABASE_ADMIN_URL } = readSettings({ DATABASE_ADMIN_URL: databaseUrl() })
const given: Record<string, string> = readSettings(
  Object.fromEntries(roles.map((role) => [passwordSetting(role), secret()])),
)
const passwords = Object.fromEntries(roles.map((role) => [role, given[passwordSetting(role)]])) as Record<Role, string>

await createRoles(DATABASE_ADMIN_URL, passwords)
const ownerUrl = new URL(DATABASE_ADMIN_URL)
Object.assign(ownerUrl, { username: owner, password: passwords[owner], pathname: `/${owner}` })
const migrated = await migrate(ownerUrl.href, (name, ms) => console.log(`${name}  ${Math.round(ms)} ms`))
console.log(migrated.length === 0 ? 'The database is up to date.' : `${migrated.length} migrations ran.`)
