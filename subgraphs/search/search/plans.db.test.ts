import { testDatabase } from '@tensile/local-stack/test-database'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
} from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { readQuery } from '../query/read-query.ts'
import { createSearchMemory } from '../search-memory.ts'
import { openSearch } from '../tests/search.ts'
import { selectCountedHits } from './counted-hits.repository.ts'
import { countHits, selectHits } from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'

const own = await testDatabase()
const { owner, reader, close } = openSearch(own)
const searching = new pg.Client(own.readUrl('search', { primary: true }))
afterAll(async () => {
  await searching.end()
  await close()
})

beforeAll(async () => {
  await searching.connect()
  await owner.query(`
    insert into catalog.category (name, level) values ('Fasteners', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Screws', 'LEAF', id from catalog.category where name = 'Fasteners';
    insert into catalog.category (name, level, parent_id) select 'Nuts', 'LEAF', id from catalog.category where name = 'Fasteners';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, filterable, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, true, true from catalog.category c, (values
      ('thread', 'Thread', 'TEXT', null), ('length', 'Length', 'NUMBER', 'mm')) d (key, label, type, unit) where c.name in ('Screws', 'Nuts');
    insert into catalog.family (name, code, category_id) select name, upper(name), id from catalog.category where level = 'LEAF'`)
  await owner.query(`
    insert into catalog.product (sku, name, family_id, specs)
    select f.code || '-' || n, f.name || ' ' || n, f.id, jsonb_build_object('thread', 'M' || (1 + n % 60), 'length', n)
    from catalog.family f, generate_series(1, 6000) n where f.code = 'SCREWS' or n <= 100`)
  await owner.query('vacuum analyze')
})

/** The statements of some work, with what they are asked for; they are not run. */
async function compiled(work: (db: Reader) => Promise<unknown>): Promise<CompiledQuery[]> {
  const queries: CompiledQuery[] = []
  const recorder = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      queries.push(query)
    },
  })
  await work(recorder)
  return queries
}

const textOf = (rows: { 'QUERY PLAN': string }[]) => rows.map((row) => row['QUERY PLAN']).join('\n')

async function planOf({ sql, parameters }: CompiledQuery): Promise<string> {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
  return textOf(rows)
}

/** The plan whatever the values are, as the search has it. */
async function keptPlanOf({ sql }: CompiledQuery): Promise<string> {
  const { rows } = await searching.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${sql}`)
  return textOf(rows)
}

const plansOf = async (query: string, leafIds: string[] | null = null): Promise<string[]> =>
  Promise.all((await statementsOf(query, leafIds)).map(planOf))

/** For a page, its count, and its page with facets. */
async function statementsOf(query: string, leafIds: string[] | null = null): Promise<CompiledQuery[]> {
  const { readings } = await readQuery(await reader(), createSearchMemory().vocabulary, query)
  const { value: way } = await readings[Symbol.asyncIterator]().next()
  const results: ResultSet = { clauses: way?.clauses ?? [], leafIds, filters: [] }
  const order = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const
  const queries = await compiled(async (db) => {
    await selectHits(db, results, order, 25, 0)
    await countHits(db, results)
    await selectCountedHits(db, results, order, 25, 0)
  })
  expect(queries).toHaveLength(3)
  return queries
}

test.each(['M12 screw', 'screw 4711', 'M12x500', 'length 4711 mm', '4711 mm'])(
  'a page, its count and its facets read no table from end to end: %s',
  async (query) => {
    for (const plan of await plansOf(query)) expect(plan).not.toMatch(/Seq Scan on product/)
  },
)

test('words come from the index of the documents', async () => {
  for (const plan of await plansOf('M12 screw')) expect(plan).toContain('product_document_words')
})

test('a small category is read by its leaves', async () => {
  const { rows } = await owner.query<{ id: string }>(`select id from catalog.category where name = 'Nuts'`)
  for (const plan of await plansOf(
    '',
    rows.map(({ id }) => id),
  ))
    expect(plan).toMatch(/_by_leaf/)
})

test('the first page of the whole catalog comes in the order of an index', async () => {
  const [page] = await plansOf('')
  expect(page).toContain('product_document_by_name')
  expect(page).not.toContain('Sort')
})

test.each(['screw 4711 mm', 'M12 screw'])(
  'the plan that is kept for all searches of the kind begins with the few that have a value, or with words: %s',
  async (query) => {
    const [plan] = await Promise.all((await statementsOf(query)).slice(-1).map(keptPlanOf))
    expect(plan).toContain('Bitmap Index Scan on product_document_words')
    const isOneByOne = /using product_document_pkey.*\n\s*Index Cond: \(product_id = /.test(plan ?? '')
    expect(isOneByOne).toBe(query === 'screw 4711 mm')
    expect(plan?.includes('product_document_pkey')).toBe(isOneByOne)
    expect(plan).not.toMatch(/Seq Scan on product/)
  },
)

test('only what is asked of the whole catalog by words, and within bounds, is planned once for all', async () => {
  const isPlannedOnce = async (query: string, leafIds: string[] | null = null) =>
    (await statementsOf(query, leafIds)).at(-1)?.sql.startsWith('/*planned once*/')
  expect(await isPlannedOnce('M12 screw')).toBe(true)
  expect(await isPlannedOnce('M12 screw', ['1'])).toBe(false)
  expect(await isPlannedOnce('')).toBe(false)
  expect(await isPlannedOnce('screw length over 4711 mm')).toBe(false)
})
