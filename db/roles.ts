import pg from 'pg'

/** The subgraphs that have a schema and two roles of the same name: `catalog` writes, `catalog_read` cannot. */
export const subgraphs = ['catalog', 'search', 'pricing', 'orders', 'accounts'] as const
export type Subgraph = (typeof subgraphs)[number]

/** The role that owns every object and runs the migrations, and the name of the database. */
export const owner = 'tensile'

/** Every login role of the database; each needs a password. */
export const roles: readonly Role[] = [owner, ...subgraphs, ...subgraphs.map((name) => `${name}_read` as const)]
export type Role = typeof owner | Subgraph | `${Subgraph}_read`

/** The setting with a role's password: `catalog_read` -> `DATABASE_PASSWORD_CATALOG_READ`. */
export function passwordSetting(role: string) {
  return `DATABASE_PASSWORD_${role.toUpperCase()}`
}

/**
 * Creates the login roles, or sets their passwords anew, and creates the database. Can be repeated at any time.
 * `adminUrl` is a superuser's (or one with CREATEROLE and CREATEDB), on any database of the server.
 */
export async function createRoles(adminUrl: string, passwords: Record<Role, string>, database: string = owner) {
  await withClient(adminUrl, async (client) => {
    // Two starts at once would fail on "tuple concurrently updated".
    await client.query(`select pg_advisory_lock(hashtext('tensile roles'))`)
    const existing = await names(client, 'select rolname as name from pg_roles')
    for (const role of roles) {
      const verb = existing.has(role) ? 'alter' : 'create'
      await client.query(`${verb} role ${role} with login password ${pg.escapeLiteral(passwords[role])}`)
      if (role.endsWith('_read')) await client.query(`alter role ${role} set default_transaction_read_only = on`)
      // The index finds a word that most documents have twice as fast as reading them all does; the planner takes it for dearer.
      if (role === 'search_read') await client.query(`alter role ${role} set enable_seqscan = off`)
    }
    const databases = await names(client, 'select datname as name from pg_database')
    if (!databases.has(database)) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${owner}`)
    await grantDatabase(client, database)
  })
}

/** Lets only Tensile's roles into a database. Grants on a database are not copied from its template. */
export async function grantDatabase(client: pg.Client, database: string) {
  const name = pg.escapeIdentifier(database)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${roles.join(', ')}`)
}

async function names(client: pg.Client, query: string) {
  const { rows } = await client.query<{ name: string }>(query)
  return new Set(rows.map((row) => row.name))
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
