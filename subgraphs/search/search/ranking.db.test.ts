import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const { ask, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Drives', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Motors', 'LEAF', id from catalog.category where name = 'Drives';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, filterable)
    select c.id, d.key, d.label, d.type, d.unit, d.options, true from catalog.category c, (values
      ('voltage', 'Rated voltage', 'NUMBER', 'V', '{}'), ('supply', 'Supply voltage', 'RANGE', 'V', '{}'), ('power', 'Power', 'NUMBER', 'W', '{}'),
      ('housing', 'Housing', 'SELECT', null, array['Cast iron', 'Sheet'])) d (key, label, type, unit, options) where c.name = 'Motors';
    insert into catalog.family (name, code, category_id) select f.name, f.code, c.id from catalog.category c, (values
      ('Series A motor', 'A'), ('Series B motor', 'B'), ('Cast iron motor', 'C')) f (name, code) where c.level = 'LEAF';
    insert into catalog.product (sku, name, family_id, status, specs) select p.sku, p.name, f.id, p.status, p.specs::jsonb from (values
      ('A-1', 'Motor M2 two horsepower', 'ACTIVE', '{"voltage": 24, "power": "2 hp"}'),
      ('A-2', 'Motor M10', 'ACTIVE', '{"voltage": 24, "power": 1500}'),
      ('A-3', 'Motor M9', 'DISCONTINUED', '{"voltage": 24, "power": 1500}'),
      ('A-4', 'Motor M1', 'DRAFT', '{"voltage": 24, "power": 1500}'),
      ('B-1', 'Motor wide', 'ACTIVE', '{"supply": {"min": 12, "max": 48}}'),
      ('B-2', 'Motor plain', 'ACTIVE', '{"housing": "Cast iron"}'),
      ('C-1', 'Motor small', 'ACTIVE', '{"housing": "Sheet"}')
    ) p (sku, name, status, specs) join catalog.family f on f.code = left(p.sku, 1)`)
})

const skuOf = async (id: string) => {
  const { rows } = await owner.query('select sku from catalog.product where id = $1', [
    Buffer.from(id, 'base64url').toString().split(':')[1],
  ])
  return rows[0].sku
}

async function ranked(query: string) {
  const { data, errors } = await ask<any>(
    'query ($query: String!) { search(query: $query) { edges { node { id } score matchedSpecs } } }',
    { variables: { query } },
  )
  expect(errors).toEqual([])
  const { edges } = data.search
  return {
    skus: await Promise.all(edges.map(({ node }: any) => skuOf(node.id))),
    scores: edges.map(({ score }: any) => score),
    matched: edges.map(({ matchedSpecs }: any) => matchedSpecs.join()),
  }
}

test('a value that is met exactly comes before one within the tolerance, then what can be bought, then names in their order', async () => {
  const { skus, scores, matched } = await ranked('1.5 kW')
  expect(skus).toEqual(['A-2', 'A-3', 'A-1'])
  expect(scores.map(Math.floor)).toEqual([1, 1, 0])
  expect(matched).toEqual(['1.5 kW', '1.5 kW', '1.5 kW'])
})

test('a value comes before a range that holds it', async () => {
  expect((await ranked('24 V')).skus.at(-1)).toBe('B-1')
})

test('a word in the name of the family counts more than one in a value', async () => {
  expect((await ranked('cast iron')).skus).toEqual(['C-1', 'B-2'])
})

const families = `query ($query: String!, $first: Int, $after: String) { search(query: $query, first: 1) { totalCount families(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id } edges { node { id } matchingVariants bestMatch { id } score } } } }`

test('families are found with how many of their variants match, and page by page', async () => {
  const { data } = await ask<any>(families, { variables: { query: 'motor' } })
  const found = await Promise.all(
    data.search.families.edges.map(async ({ matchingVariants, bestMatch }: any) => [
      await skuOf(bestMatch.id),
      matchingVariants,
    ]),
  )
  expect(Object.fromEntries(found)).toEqual({ 'A-1': 3, 'B-2': 2, 'C-1': 1 })
  expect(data.search.families.totalCount).toBe(3)

  const pages: string[] = []
  for (let after: string | null = null, hasNextPage = true; hasNextPage;) {
    const page: any = (await ask<any>(families, { variables: { query: 'motor', first: 1, after } })).data.search
      .families
    pages.push(...page.nodes.map(({ id }: any) => id))
    ;({ hasNextPage, endCursor: after } = page.pageInfo)
  }
  expect(pages).toEqual(data.search.families.nodes.map(({ id }: any) => id))
})

test('the family of a SKU is found with it alone', async () => {
  const { data } = await ask<any>(families, { variables: { query: 'a-2' } })
  expect(data.search.families).toMatchObject({ totalCount: 1, edges: [{ matchingVariants: 1 }] })
})

test('a page, its facets and the total are found in one statement, and what was counted is not counted again', async () => {
  const statementsOf = async (fields: string, query = 'motor', first = 1) =>
    (await countStatements(() => ask(`{ search(query: "${query}", first: ${first}) { ${fields} } }`))).statements
  await statementsOf('facets { key values { value } }') // values and definitions are read once
  const all = 'totalCount nodes { id } facets { key values { value } }'
  const reading = expect.stringContaining('search.read_query')
  const counting = expect.stringContaining('string_agg(facets')
  expect(await statementsOf(all, 'cast iron')).toEqual([reading, counting])
  expect(await statementsOf(all, 'cast iron')).toEqual([reading])
  expect(await statementsOf(all, 'cast iron', 2)).toEqual([reading, expect.not.stringContaining('string_agg(facets')])
  expect(await statementsOf('totalCount nodes { id }', 'motor', 2)).toEqual([
    reading,
    expect.not.stringContaining('string_agg(facets'),
    expect.stringContaining('count(*)'),
  ])
})
