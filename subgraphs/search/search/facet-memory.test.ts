import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '../generated/database.ts'
import { createFacetMemory } from './facet-memory.ts'

class UnreachableDriver extends DummyDriver {
  override acquireConnection() {
    return Promise.reject(new Error('unreachable'))
  }
}

const databaseWith = (driver: DummyDriver) =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

test('units that could not be read are read again, and then known in their version', async () => {
  const [empty, unreachable] = [databaseWith(new DummyDriver()), databaseWith(new UnreachableDriver())]
  const memory = createFacetMemory()
  await expect(memory.units(unreachable, '1', null)).rejects.toThrow('unreachable')
  expect([...(await memory.units(empty, '1', null))]).toEqual([])
  expect([...(await memory.units(unreachable, '1', null))]).toEqual([])
  await expect(memory.units(unreachable, '2', null)).rejects.toThrow('unreachable')
})
