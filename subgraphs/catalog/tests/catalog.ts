import { noCache, type Cache } from '@tensile/cache'
import { createDatabase } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import type { ObjectStoreSettings } from '@tensile/object-store'
import { createEffects, createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { graphql } from 'graphql'
import { pino } from 'pino'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { createMediaStore } from '../media/media.store.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'

export const manager: Viewer = {
  id: '2',
  email: 'catalog@tensile.example',
  name: 'Cat',
  roles: ['catalog_manager'],
  companyId: null,
}
export const buyer: Viewer = { id: '6', email: 'buyer@acme.example', name: 'Bo', roles: ['buyer'], companyId: '1' }

const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })

const nowhere: ObjectStoreSettings = {
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_PUBLIC_ENDPOINT: 'http://127.0.0.1:9',
  S3_BUCKET: 'none',
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'none',
  S3_SECRET_ACCESS_KEY: 'none',
}

/** The catalog subgraph on a test's own database, asked without HTTP. */
export function openCatalog(test: TestDatabase, storeSettings: ObjectStoreSettings = nowhere, cache: Cache = noCache) {
  const database = createDatabase<DB>({
    writeUrl: test.writeUrl('catalog'),
    readUrl: test.readUrl('catalog', { primary: true }),
    schema: 'catalog',
    writePoolSize: 4,
    readPoolSize: 4,
    maxReplicaLagMs: 5_000,
  })
  const mediaStore = createMediaStore(storeSettings)
  let token: string | null = null

  /** Asks as the catalog manager, each request seeing the writes of those before; throws what is in `errors`. */
  async function ask<Data = Record<string, any>>(
    source: string,
    variableValues: object = {},
    viewer: Viewer | null = manager,
  ) {
    const contextValue = createContext(
      {
        viewer,
        requestId: '018f3b1c-0000-7000-8000-000000000001',
        consistencyToken: () => token,
        setConsistencyToken(written) {
          token = written
        },
        effects: createEffects(null),
        holdsUntil: () => {},
        isAwaited: () => true,
        log: pino({ level: 'silent' }),
      },
      database,
      mediaStore,
      cache,
    )
    const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue })
    if (errors?.[0]) throw errors[0]
    return JSON.parse(JSON.stringify(data)) as Data
  }
  return { ask, database, mediaStore, close: database.close }
}
