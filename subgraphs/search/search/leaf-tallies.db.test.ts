import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'
import { createLeafTallies } from './leaf-tallies.ts'

const { owner, reader, close } = openSearch(await testDatabase())
afterAll(close)

const leafOf = async (name: string) =>
  String((await owner.query('select id from catalog.category where name = $1', [name])).rows[0]?.id)
const write = (statement: string) => owner.query(statement)

beforeEach(async () => {
  await write(`
    delete from catalog.product;
    delete from catalog.family;
    delete from catalog.attribute_definition;
    delete from catalog.category where level = 'LEAF';
    delete from catalog.category;
    insert into catalog.category (name, level) values ('Lighting', 'CLUSTER');
    insert into catalog.category (name, level, parent_id)
      select leaf, 'LEAF', id from catalog.category, unnest(array['Lamps', 'Torches']) leaf where name = 'Lighting';
    insert into catalog.attribute_definition (category_id, key, label, type, options, filterable)
      select id, 'colour', 'Colour', 'SELECT', array['red', 'green'], true from catalog.category where name = 'Lighting';
    insert into catalog.family (name, code, category_id) select name, upper(name), id from catalog.category where level = 'LEAF';
    insert into catalog.product (sku, name, family_id, specs)
      select f.code || n, f.name || n, f.id, '{"colour": "red"}' from catalog.family f, generate_series(1, 3) n`)
})

/** "red 2 green 1 of 3". */
async function told(tallies = createLeafTallies(), leafIds: string[] | null = null): Promise<string> {
  const { tally } = await tallies(await reader(), leafIds)
  const { rows } = await owner.query<{ id: number; value: string }>('select id, value from search.facet_value')
  const counts = rows.map(({ id, value }) => [value, tally.first[tally.ids.indexOf(id)] ?? 0] as const)
  const had = counts.filter(([, count]) => count > 0).map(([value, count]) => `${value} ${count} `)
  return `${had.sort().reverse().join('')}of ${tally.products}`
}

test('all products are added up, or those of some leaves', async () => {
  const tallies = createLeafTallies()
  expect(await told(tallies)).toBe('red 6 of 6')
  expect(await told(tallies, [await leafOf('Lamps')])).toBe('red 3 of 3')
  expect(await told(tallies, [])).toBe('of 0')
})

test('a leaf that did not change is not read again, one that did is', async () => {
  const tallies = createLeafTallies()
  await told(tallies)
  await write(`update search.product_document set facets = '' where leaf_id = ${await leafOf('Torches')}`) // behind its back
  await write(`update catalog.product set specs = '{"colour": "green"}' where sku = 'LAMPS1'`)
  expect(await told(tallies)).toBe('red 5 green 1 of 6')
  expect(await told()).toBe('red 2 green 1 of 6')
})

test.each([
  ['values', `update catalog.product set specs = '{"colour": "green"}' where sku = 'LAMPS2'`],
  ['drafts', `update catalog.product set status = 'DRAFT' where sku = 'LAMPS2'`],
  ['deletions', `delete from catalog.product where sku = 'LAMPS2'`],
  [
    'new products',
    `insert into catalog.product (sku, name, family_id) select code || 4, code || 4, id from catalog.family`,
  ],
  [
    'products of another family',
    `update catalog.product set family_id = (select id from catalog.family where code = 'TORCHES') where sku = 'LAMPS2'`,
  ],
  [
    'families that move',
    `update catalog.family set category_id = (select id from catalog.category where name = 'Torches') where code = 'LAMPS'`,
  ],
  ['attributes', `update catalog.attribute_definition set filterable = false`],
])('each leaf, too, is told of %s', async (_, statement) => {
  const tallies = createLeafTallies()
  const leaves = [await leafOf('Lamps'), await leafOf('Torches')]
  await told(tallies)
  await write(statement)
  expect(await told(tallies)).toBe(await told())
  for (const leaf of leaves) expect(await told(tallies, [leaf])).toBe(await told(createLeafTallies(), [leaf]))
})
