import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatabase } from '@tensile/local-stack/test-database'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'
import { selectCategories, selectLeafIds } from './category.repository.ts'

const test1 = await testDatabase()
const { ask, close, database } = openCatalog(test1)
const owner = new pg.Client({ connectionString: test1.ownerUrl })
beforeAll(() => owner.connect())
afterAll(async () => {
  await owner.end()
  await close()
})
const { make, cluster, node, leaf, family } = await fasteners(ask)

const move = async (id: string, newParentId: string | null, expectedVersion?: number) =>
  (
    await ask(
      `mutation ($id: ID!, $newParentId: ID, $expectedVersion: Int) { moveCategory(id: $id, newParentId: $newParentId, expectedVersion: $expectedVersion) {
        category { path version ancestors { name } } userErrors { path code message details } } }`,
      { id, newParentId, expectedVersion },
    )
  ).moveCategory
const pathOf = async (id: string) =>
  (await ask('query ($id: ID!) { category(id: $id) { path } }', { id })).category.path

describe('the category tree', () => {
  test('is read from the root down, by any of its keys', async () => {
    const { category } = await ask(`{ category(namePath: ["Fasteners", "Screws", "Hex Head Screws"]) {
      id slug level path parent { name } ancestors { name } families { nodes { name } totalCount } } }`)
    expect(category).toMatchObject({
      slug: 'hex-head-screws',
      level: 'LEAF',
      parent: { name: 'Screws' },
      ancestors: [{ name: 'Fasteners' }, { name: 'Screws' }],
    })
    expect(category.families).toEqual({ nodes: [{ name: 'ISO 4017' }], totalCount: 1 })
    const keys = `query ($id: ID!, $path: String!) { byId: category(id: $id) { id } byPath: category(path: $path) { id } bySlug: category(slug: "hex-head-screws") { id } none: category(slug: "none") { id } }`
    expect(await ask(keys, { id: category.id, path: category.path })).toEqual({
      ...{ byId: { id: category.id }, byPath: { id: category.id } },
      ...{ bySlug: { id: category.id }, none: null },
    })
  })

  test('counts products of whole subtrees', async () => {
    await make.product(family.id, { thread_size: 'M8', length: 20 })
    await make.product(family.id, { thread_size: 'M8', length: 25 }, { status: 'DRAFT' })
    const { categories } = await ask('{ categories { name productCount children { productCount } } }')
    expect(categories).toEqual([{ name: 'Fasteners', productCount: 1, children: [{ productCount: 1 }] }])
  })

  test('moves a whole subtree: all paths follow', async () => {
    const tools = await make.category('Tools', 'CLUSTER')
    const deep = await make.category('Deep', 'NODE', node.id)
    const deeper = await make.category('Deeper', 'NODE', deep.id)
    const bottom = await make.category('Bottom', 'LEAF', deeper.id)
    expect((await move(deep.id, tools.id)).userErrors).toEqual([])
    expect(await pathOf(bottom.id)).toBe(
      `${tools.path}.${[deep, deeper, bottom].map(({ path }) => path.split('.').at(-1)).join('.')}`,
    )
    expect((await move(deep.id, node.id)).userErrors).toEqual([])
    expect(await pathOf(bottom.id)).toBe(bottom.path)
  })

  test('refuses to become its own ancestor, to hang on a leaf, and to leave its level', async () => {
    const inner = await make.category('Inner', 'NODE', node.id)
    expect((await move(node.id, inner.id)).userErrors).toMatchObject([{ code: 'CYCLE', path: ['newParentId'] }])
    expect((await move(node.id, node.id)).userErrors).toMatchObject([{ code: 'CYCLE' }])
    expect((await move(inner.id, leaf.id)).userErrors).toMatchObject([{ code: 'WRONG_LEVEL' }])
    expect((await move(inner.id, null)).userErrors).toMatchObject([{ code: 'WRONG_LEVEL' }])
    expect(await pathOf(node.id)).toBe(node.path)
  })

  test('refuses a move by somebody who read an older version', async () => {
    const other = await make.category('Other', 'NODE', cluster.id)
    expect((await move(other.id, node.id, other.version + 1)).userErrors).toMatchObject([{ code: 'CONFLICT' }])
  })

  test('refuses names taken by a sibling and slugs taken anywhere, and makes slugs unique itself', async () => {
    const create = (input: object) =>
      ask(
        'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { slug } userErrors { path code } } }',
        { input },
      )
    expect((await create({ name: 'Screws', level: 'NODE', parentId: cluster.id })).createCategory.userErrors).toEqual([
      { path: ['input', 'name'], code: 'TAKEN' },
    ])
    expect(
      (await create({ name: 'New', level: 'NODE', parentId: cluster.id, slug: 'screws' })).createCategory.userErrors,
    ).toEqual([{ path: ['input', 'slug'], code: 'TAKEN' }])
    const other = await make.category('Electrics', 'CLUSTER')
    expect((await create({ name: 'Screws', level: 'NODE', parentId: other.id })).createCategory).toEqual({
      category: { slug: 'electrics-screws' },
      userErrors: [],
    })
  })

  test('keeps what is in use', async () => {
    const remove = (id: string) =>
      ask('mutation ($id: ID!) { deleteCategory(id: $id) { deletedId userErrors { code details } } }', { id })
    expect((await remove(cluster.id)).deleteCategory.userErrors).toMatchObject([
      { code: 'IN_USE', details: { names: expect.arrayContaining(['Screws']) } },
    ])
    expect((await remove(leaf.id)).deleteCategory.userErrors).toMatchObject([{ code: 'IN_USE' }])
    const empty = await make.category('Empty', 'LEAF', node.id)
    expect((await remove(empty.id)).deleteCategory).toEqual({ deletedId: empty.id, userErrors: [] })
  })
})

describe('moving below other attributes', () => {
  test('is refused with the products it would break, and tells them before', async () => {
    const motors = await make.category('Motors', 'CLUSTER')
    await make.attribute(motors.id, 'voltage', { type: 'NUMBER', unit: 'V', required: true })
    const { attributeImpact } = await ask(
      `query ($move: MoveCategoryInput) { attributeImpact(input: { move: $move }) {
        productsChecked productsInvalid facetsGained facetsLost userErrors { code } sample { product { sku } errors { code path } } } }`,
      { move: { id: node.id, newParentId: motors.id } },
    )
    expect(attributeImpact).toMatchObject({
      productsInvalid: 1,
      facetsGained: ['voltage'],
      facetsLost: ['material'],
      userErrors: [],
    })
    expect(attributeImpact.sample[0].errors.map(({ code }: { code: string }) => code)).toContain('REQUIRED')
    const { userErrors } = await move(node.id, motors.id)
    expect(userErrors).toMatchObject([{ code: 'BREAKS_PRODUCTS', details: { productsInvalid: 1 } }])
    expect(await pathOf(node.id)).toBe(node.path)
  })
})

const etim = join(import.meta.dirname, '../../../../shared/data/etim/categories.csv')

describe.skipIf(!existsSync(etim))('the ETIM tree of 159 groups and 5,640 classes', () => {
  const rows: { path: string; name: string; level: string; parent_path: string }[] = existsSync(etim)
    ? parse(readFileSync(etim), { columns: true, bom: true })
    : []

  beforeAll(async () => {
    const root = await make.category('ETIM', 'CLUSTER')
    await owner.query(
      `with group_rows as (
        insert into catalog.category (parent_id, level, name)
        select $1, 'NODE', g->>'name' from jsonb_array_elements($2::jsonb) g where g->>'level' = 'node' returning id, name)
      insert into catalog.category (parent_id, level, name)
      select distinct on (r.id, c->>'name') r.id, 'LEAF', left(c->>'name', 120) from jsonb_array_elements($2::jsonb) c join group_rows r on r.name = c->>'parent_path' where c->>'level' = 'leaf'`,
      [root.path.split('.').at(-1), JSON.stringify(rows)],
    )
    await owner.query('analyze catalog.category')
  })

  test('is read whole, and moved whole in one statement for all descendants', async () => {
    const { category } = await ask('{ category(slug: "etim") { id path children { id } } }')
    expect(category.children).toHaveLength(159)
    const group = category.children[7]
    const before = await selectLeafIds(
      await database.reader(null),
      Buffer.from(group.id, 'base64url').toString().split(':')[1] ?? '',
    )
    const target = await make.category('Moved here', 'NODE', category.id)
    expect((await move(group.id, target.id)).userErrors).toEqual([])
    const { rows: moved } = await owner.query<{ count: number }>(
      `select count(*)::integer as count from catalog.category where path like $1`,
      [`${target.path}.%`],
    )
    expect(moved[0]?.count).toBe(before.length + 1)
  })

  test('finds a subtree and ancestors by index, without recursion', async () => {
    const explain = async (query: { sql: string; parameters: readonly unknown[] }) => {
      const { rows } = await owner
        .query(`set search_path = catalog, public; `)
        .then(() => owner.query(`explain ${query.sql}`, [...query.parameters]))
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    const reader = await database.reader(null)
    const ancestors = reader.selectFrom('category').selectAll().where('id', 'in', ['1', '2', '3']).compile()
    expect(await explain(ancestors)).toMatch(/Index Scan.*category_pkey/)
    const subtree =
      sql`select leaf.id from category root join category leaf on leaf.level = 'LEAF' and catalog.subtree(leaf.path, root.path) where root.id = 1`.compile(
        reader,
      )
    const plan = await explain(subtree)
    expect(plan).toMatch(/category_path_unique/)
    expect(plan).not.toMatch(/Seq Scan|Recursive/)
    expect(await selectCategories(reader, ['1'])).toHaveLength(1)
  })
})
