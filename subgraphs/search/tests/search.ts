import { createDatabase } from '@tensile/database'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'
import { createSearchMemory } from '../search-memory.ts'
import { warmUp } from '../warm-up.ts'

const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })

const query = `query ($query: String!, $categoryId: ID, $filter: [SpecFilter!], $first: Int) {
  search(query: $query, categoryId: $categoryId, filter: $filter, first: $first) {
    totalCount didYouMean nodes { id }
    interpretation { text kind key label value unit display remainder named { __typename } }
    facets { key missing values { value count } } } }`

/**
 * The search subgraph on a test's own database, asked without HTTP, and the owner of the catalog, who writes around the API. It reads
 * the primary unless told otherwise.
 */
export function openSearch(test: TestDatabase, { readUrl = test.readUrl('search', { primary: true }) } = {}) {
  const owner = new pg.Pool({ connectionString: test.ownerUrl, max: 2 })
  const database = createDatabase<DB>({
    schema: 'search',
    writeUrl: test.writeUrl('search'),
    readUrl,
    writePoolSize: 1,
    readPoolSize: 3,
    maxReplicaLagMs: 10_000,
  })
  const memory = createSearchMemory()
  let token: string | null = null
  const ask = askSchema(schema, (request) =>
    createContext({ ...request, consistencyToken: () => token }, database, memory),
  )

  /** Throws what is in `errors`. */
  async function search(text: string, args: object = {}) {
    const { data, errors } = await ask<{ search: any }>(query, { variables: { query: text, ...args } })
    if (errors[0]) throw new Error(errors[0].message)
    return data.search
  }

  /** SKUs of the products found, sorted. */
  async function found(text: string, args: object = {}): Promise<string> {
    const { nodes } = await search(text, { first: 100, ...args })
    const ids = nodes.map(({ id }: { id: string }) => Buffer.from(id, 'base64url').toString().split(':')[1])
    const { rows } = await owner.query<{ skus: string }>(
      `select coalesce(string_agg(sku, ' ' order by sku collate "C"), '') as skus from catalog.product where id = any ($1)`,
      [ids],
    )
    return rows[0]?.skus ?? ''
  }

  /** Suggestions as "Category Hex Nuts 12": what, its text and how many products it leads to. */
  async function suggested(text: string, first = 8): Promise<string[]> {
    const { data, errors } = await ask<{ suggest: any[] }>(
      'query ($text: String!, $first: Int) { suggest(query: $text, first: $first) { text productCount target { __typename } } }',
      { variables: { text, first } },
    )
    if (errors[0]) throw new Error(errors[0].message)
    return data.suggest.map(({ text, productCount, target }) => `${target.__typename} ${text} ${productCount}`)
  }

  async function close() {
    await database.close()
    await owner.end()
  }
  return {
    ask,
    search,
    found,
    suggested,
    owner,
    /** What the subgraph reads from. */
    reader: () => database.reader(null),
    /** As a new process does. */
    warmUp: () => warmUp(database, memory),
    close,
    /** Later questions see the write that answered with the token. */
    useToken(written: string | null) {
      token = written
    },
  }
}
