import { createDatabase } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { seedAccounts } from '../../../db/seeds/accounts.ts'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'

export const settings = {
  tokenSecret: 'a token secret of at least thirty-two characters',
  allowPrivateWebhooks: false,
}
export const requestId = '018f3b1c-0000-7000-8000-000000000001'

const nobody = { email: '', name: '', companyId: null }
export const admin: Viewer = { ...nobody, id: '1', roles: ['admin'] }
export const sales: Viewer = { ...nobody, id: '3', roles: ['sales'] }
/** Of the demo company Acme, and of Borealis. */
export const acmeBuyer: Viewer = { ...nobody, id: '5', roles: ['buyer'], companyId: '1' }
export const borealisBuyer: Viewer = { ...nobody, id: '6', roles: ['buyer'], companyId: '2' }

/** The accounts subgraph with its demo users, on a test's own database. */
export async function openAccounts(
  { writeUrl, readUrl, ownerUrl }: TestDatabase,
  options: Partial<typeof settings> = {},
) {
  const database = createDatabase<DB>({
    schema: 'accounts',
    writeUrl: writeUrl('accounts'),
    readUrl: readUrl('accounts', { primary: true }),
    writePoolSize: 4,
    readPoolSize: 4,
    maxReplicaLagMs: 10_000,
  })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const seeding = new pg.Pool({ connectionString: writeUrl('accounts'), max: 1 })
  await seedAccounts(seeding)
  await seeding.end()
  const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })
  return {
    database,
    /** May do anything, past the services. */
    owner,
    ask: askSchema(schema, (request) => createContext(request, database, { ...settings, ...options })),
    async close() {
      await database.close()
      await owner.end()
    },
  }
}
