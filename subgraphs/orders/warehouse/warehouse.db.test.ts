import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'

const { writeUrl, readUrl, ownerUrl } = await testDatabase()
const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
const database = createDatabase<DB>({
  schema: 'orders',
  writeUrl: writeUrl('orders'),
  readUrl: readUrl('orders', { primary: true }),
  writePoolSize: 1,
  readPoolSize: 1,
  maxReplicaLagMs: 10_000,
})
const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })
const ask = askSchema(schema, (request) => createContext(request, database))
const { rows } = await owner.query<{ id: string }>(
  `insert into orders.warehouse (code, name) values ('LYO1', 'Lyon'), ('FRA1', 'Frankfurt') returning id`,
)
const [lyon = '', frankfurt = ''] = rows.map(({ id }) => toGlobalId('Warehouse', id))

afterAll(async () => {
  await database.close()
  await owner.end()
})

test('every warehouse is listed by code, also for an anonymous caller', async () => {
  expect(await ask('{ warehouses { id code name } }')).toEqual({
    errors: [],
    data: {
      warehouses: [
        { id: frankfurt, code: 'FRA1', name: 'Frankfurt' },
        { id: lyon, code: 'LYO1', name: 'Lyon' },
      ],
    },
  })
})

test('representations are answered in their order, null for what is not there', async () => {
  const ids = [lyon, toGlobalId('Warehouse', 999_999), toGlobalId('Product', 1), 'nonsense', frankfurt]
  const { data } = await ask<{ _entities: unknown[] }>(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Warehouse { code } } }',
    { variables: { representations: ids.map((id) => ({ __typename: 'Warehouse', id })) } },
  )
  expect(data._entities).toEqual([{ code: 'LYO1' }, null, null, null, { code: 'FRA1' }])
})
