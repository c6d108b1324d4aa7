import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buyer, openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'

const own = await testDatabase()
const { ask, close } = openCatalog(own)
afterAll(close)
const { make, cluster, node, leaf, family } = await fasteners(ask)

beforeAll(async () => {
  const values = [2, 10, 100, 12, '1 in', 8, 20.5, 16]
  for (const [index, length] of values.entries()) {
    const specs = { thread_size: index % 2 ? 'M10' : 'M8', length, ...(index < 6 ? { material: 'A2' } : {}) }
    await make.product(
      family.id,
      { ...specs, temperature: { min: -index * 10, max: 20 + index * 10 }, coated: index > 3 },
      { sku: `S-${index + 1}` },
    )
  }
  await make.product(family.id, { thread_size: 'M12', length: 50 }, { sku: 'S-9', status: 'DRAFT' })
})

interface ListArguments {
  categoryId?: string | undefined
  filter?: object[]
  sort?: object
  status?: string
  first?: number
  after?: string | null
  last?: number
  before?: string | null
}

const list = async (args: ListArguments = {}, viewer = buyer) =>
  (
    await ask(
      `query ($categoryId: ID, $filter: [SpecFilter!], $sort: ProductSort, $status: ProductStatus, $first: Int, $after: String, $last: Int, $before: String) {
        products(categoryId: $categoryId, filter: $filter, sort: $sort, status: $status, first: $first, after: $after, last: $last, before: $before) {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { sku } } }`,
      args,
      viewer,
    )
  ).products
const bySku = { by: 'SKU' }
const skus = ({ nodes }: { nodes: { sku: string }[] }) => nodes.map(({ sku }) => sku).join(' ')
const filtered = async (...filter: object[]) => skus(await list({ categoryId: leaf.id, filter, sort: bySku }))

describe('a list of products', () => {
  test('holds the whole subtree, and no drafts for buyers', async () => {
    for (const id of [cluster.id, node.id, leaf.id, undefined]) {
      expect(skus(await list({ categoryId: id, sort: bySku }))).toBe('S-1 S-2 S-3 S-4 S-5 S-6 S-7 S-8')
    }
    expect((await ask('{ products(status: DRAFT) { nodes { sku } } }')).products.nodes).toEqual([{ sku: 'S-9' }])
    await expect(list({ status: 'DRAFT' })).rejects.toThrow('staff')
  })

  test.each([
    ['numbers by size in any unit', 'length', 'ASC', 'S-1 S-6 S-2 S-4 S-8 S-7 S-5 S-3'],
    ['numbers the other way', 'length', 'DESC', 'S-3 S-5 S-7 S-8 S-4 S-2 S-6 S-1'],
    ['text naturally', 'thread_size', 'ASC', 'S-1 S-3 S-5 S-7 S-2 S-4 S-6 S-8'],
    ['those without a value last', 'material', 'ASC', 'S-1 S-2 S-3 S-4 S-5 S-6 S-7 S-8'],
    ['those without a value last, also downwards', 'material', 'DESC', 'S-6 S-5 S-4 S-3 S-2 S-1 S-7 S-8'],
  ])('sorts %s', async (_, specKey, direction, expected) => {
    const sort = { by: 'SPEC', specKey, direction }
    expect(skus(await list({ categoryId: leaf.id, sort }))).toBe(expected)
  })

  test.each(['NAME', 'SKU', 'UPDATED_AT', 'SPEC'])(
    'by %s is walked forwards and backwards without a gap, whatever the page',
    async (by) => {
      for (const direction of ['ASC', 'DESC']) {
        const sort = { by, direction, ...(by === 'SPEC' ? { specKey: 'material' } : {}) }
        const all = skus(await list({ sort })).split(' ')
        const forwards: string[] = []
        let after: string | null = null
        do {
          const page: any = await list({ sort, first: 3, after })
          forwards.push(...page.nodes.map(({ sku }: { sku: string }) => sku))
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        } while (after)
        expect(forwards).toEqual(all)
        const backwards: string[] = []
        let before: string | null = null
        do {
          const page: any = await list({ sort, last: 3, before })
          backwards.unshift(...page.nodes.map(({ sku }: { sku: string }) => sku))
          before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null
        } while (before)
        expect(backwards).toEqual(all)
      }
    },
  )

  test('stays stable while products are added before and behind the page', async () => {
    const first = await list({ sort: bySku, first: 4 })
    const added = await make.product(family.id, { thread_size: 'M5', length: 5 }, { sku: 'S-0' })
    const second = await list({ sort: bySku, first: 4, after: first.pageInfo.endCursor })
    expect([skus(first), skus(second)]).toEqual(['S-1 S-2 S-3 S-4', 'S-5 S-6 S-7 S-8'])
    await ask('mutation ($id: ID!) { deleteProduct(id: $id) { deletedId } }', added)
  })

  test('refuses cursors of another order, too large pages, and sorts by what is no attribute', async () => {
    const { pageInfo } = await list({ sort: bySku, first: 1 })
    await expect(list({ sort: { by: 'SPEC', specKey: 'length' }, after: pageInfo.endCursor })).rejects.toThrow(
      'another list',
    )
    await expect(list({ first: 101 })).rejects.toThrow('100')
    await expect(list({ sort: { by: 'SPEC', specKey: 'nope' } })).rejects.toThrow('"nope"')
    await expect(list({ sort: { by: 'SPEC' } })).rejects.toThrow('specKey')
  })
})

describe('filters', () => {
  test.each([
    ['a number in the attribute’s unit', [{ key: 'length', min: '12', max: '25.4' }], 'S-4 S-5 S-7 S-8'],
    ['a number in another unit', [{ key: 'length', in: ['1 in', '0,8 cm'] }], 'S-5 S-6'],
    ['a number in a unit that does not divide evenly', [{ key: 'length', max: '0.0075 ft' }], 'S-1'],
    ['one bound', [{ key: 'length', min: '1 in' }], 'S-3 S-5'],
    ['text', [{ key: 'thread_size', in: ['M10'] }], 'S-2 S-4 S-6 S-8'],
    ['any of several', [{ key: 'material', in: ['A2', 'A4'] }], 'S-1 S-2 S-3 S-4 S-5 S-6'],
    ['a range that holds a value', [{ key: 'temperature', contains: '75 °C' }], 'S-7 S-8'],
    ['a range that holds a range', [{ key: 'temperature', contains: '-50 to 60' }], 'S-6 S-7 S-8'],
    ['a range in Fahrenheit', [{ key: 'temperature', contains: '176 degF' }], 'S-7 S-8'],
    ['a range that overlaps', [{ key: 'temperature', max: '-60' }], 'S-7 S-8'],
    ['yes', [{ key: 'coated', is: true }], 'S-5 S-6 S-7 S-8'],
    [
      'all on the same product',
      [
        { key: 'coated', is: true },
        { key: 'material', in: ['A2'] },
        { key: 'length', max: '10' },
      ],
      'S-6',
    ],
    ['nothing', [{ key: 'length', min: '1 m' }], ''],
  ])('by %s', async (_, filter, expected) => expect(await filtered(...filter)).toBe(expected))

  test.each([
    [{ key: 'nope', in: ['x'] }, '"nope"'],
    [{ key: 'length', min: '12 V' }, 'mm'],
    [{ key: 'length', in: ['abc'] }, '"abc"'],
    [{ key: 'length' }, 'nothing'],
    [{ key: 'material', min: '1' }, 'not a number'],
    [{ key: 'material', contains: '1' }, 'not a range'],
    [{ key: 'temperature', in: ['1'] }, 'range'],
  ])('refuse %j with a sentence that helps', async (filter, message) => {
    await expect(filtered(filter)).rejects.toThrow(message)
  })

  test('count what they find, page by page', async () => {
    const page = await list({ filter: [{ key: 'thread_size', in: ['M8'] }], first: 2, sort: bySku })
    expect(page).toMatchObject({
      totalCount: 4,
      nodes: [{ sku: 'S-1' }, { sku: 'S-3' }],
      pageInfo: { hasNextPage: true },
    })
  })
})

describe('at scale', () => {
  const owner = new pg.Client({ connectionString: own.ownerUrl })

  beforeAll(async () => {
    await owner.connect()
    await owner.query(`insert into catalog.product (sku, name, family_id, specs)
      select 'BULK-' || n, 'Bulk ' || n, (select id from catalog.family where code = 'HB4017'), jsonb_build_object('thread_size', 'M' || n, 'length', 2 + n % 400)
      from generate_series(1001, 21000) n`)
    await owner.query('analyze')
    await owner.query('set search_path = catalog, public')
  })
  afterAll(() => owner.end())

  const sqlOf = async (run: () => Promise<unknown>) => (await countStatements(run)).statements

  test.each([
    ['by name', { sort: { by: 'NAME' } }, /product_by_leaf_name/],
    ['by SKU', { sort: bySku }, /product_by_leaf_sku/],
    ['by a specification', { sort: { by: 'SPEC', specKey: 'length' } }, /product_spec_by_number/],
    ['by a selective filter', { filter: [{ key: 'thread_size', in: ['M20000'] }] }, /product_spec_by_text/],
  ])('a page %s reads an index, never all products', async (_, args, index) => {
    const statements = await sqlOf(() => list({ categoryId: leaf.id, ...args }))
    const page = statements.find((statement) => /limit \$/.test(statement))
    const { rows } = await owner.query(`explain (generic_plan) ${page}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(/Seq Scan on product/)
  })

  const everything = `id sku name status version updatedAt family { id name slug code brand { name } category { name } attributes { definition { key owner { __typename } } overrides { id } } variantAxes { key } products(first: 1) { nodes { sku } totalCount } }
    category { name path parent { name } ancestors { name } children { name } attributes { definition { key } } productCount families(first: 1) { nodes { name } totalCount } } brand { name }
    specs { key label value unit display entered canonical definedBy { ... on Category { name } ... on Family { name } } } media { id url }`

  test('a page of 24 products with every field costs 20 statements at most, not one a product', async () => {
    const statements = await sqlOf(() => ask(`{ products(first: 24) { totalCount nodes { ${everything} } } }`))
    expect(statements.length).toBeLessThanOrEqual(20)
  })

  test('100 entities are read in one statement each for products and specs, in their order, null for the missing', async () => {
    const { products } = await ask('{ products(first: 99, sort: { by: SKU }) { nodes { id } } }')
    const gone = Buffer.from('Product:999999999').toString('base64url')
    const ids: string[] = [...products.nodes.map(({ id }: { id: string }) => id), gone]
    let entities: any[] = []
    const statements = await sqlOf(async () => {
      entities = (
        await ask('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { id specs { key } } } }', {
          of: ids.map((id) => ({ __typename: 'Product', id })),
        })
      )._entities
    })
    expect(entities.map((entity) => entity?.id ?? null)).toEqual([...ids.slice(0, 99), null])
    expect(statements).toHaveLength(2)
  })
})
