import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const own = await testDatabase()
const { search, found, owner, close } = openSearch(own)
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Drives', 'CLUSTER'), ('Seals & Rings', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Gear Motors', 'LEAF', id from catalog.category where name = 'Drives';
    insert into catalog.category (name, level, parent_id) select 'Shaft Seals', 'LEAF', id from catalog.category where name = 'Seals & Rings';
    insert into catalog.brand (name) values ('Nord & Sohn'), ('Motors');
    insert into catalog.attribute_definition (category_id, key, label, type, unit, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.variant_defining from catalog.category c join (values
      ('Gear Motors', 'power', 'Rated power', 'NUMBER', 'kW', true), ('Gear Motors', 'voltage', 'Voltage', 'RANGE', 'V', true),
      ('Gear Motors', 'poles', 'Poles', 'NUMBER', null, true), ('Gear Motors', 'efficiency', 'Efficiency', 'NUMBER', '%', false),
      ('Shaft Seals', 'inner', 'Inner diameter', 'NUMBER', 'mm', true), ('Shaft Seals', 'outer', 'Outer diameter', 'NUMBER', 'mm', true)
    ) d (category, key, label, type, unit, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id, brand_id) select 'Helical gear motor', 'HGM', c.id, b.id
      from catalog.category c, catalog.brand b where c.name = 'Gear Motors' and b.name = 'Nord & Sohn';
    insert into catalog.family (name, code, category_id) select 'Lip seal', 'LS', id from catalog.category where name = 'Shaft Seals';
    insert into catalog.product (sku, name, family_id, specs) select v.sku, v.sku, f.id, v.specs::jsonb from catalog.family f join (values
      ('HGM', 'HGM-2', '{"power": "2 hp", "voltage": "380-420 V", "poles": 4, "efficiency": 85}'),
      ('HGM', 'HGM-3', '{"power": 3, "voltage": "500-690 V", "poles": 2, "efficiency": 96}'),
      ('LS', 'LS-20', '{"inner": 20, "outer": 35}'), ('LS', 'LS-20.1', '{"inner": 20.1, "outer": 36}'), ('LS', 'LS-25', '{"inner": 25, "outer": 40}')
    ) v (family, sku, specs) on v.family = f.code`)
})

const terms = async (query: string) => (await search(query)).interpretation

describe('a part of a query', () => {
  test.each(['motor 1/0 poles', 'motor over 1/0 kW', 'motor 1/0 to 4 kW', '1/0 kW'])(
    'that is no number is a word: %s',
    async (query) => {
      expect(await found(query)).toBe('')
      expect(await terms(query)).toContainEqual(expect.objectContaining({ kind: 'TEXT' }))
    },
  )

  test('tells what a chip shows, and the query without it', async () => {
    expect(await terms('Nord & Sohn gear motors over 95 % with 4 poles')).toEqual([
      {
        text: 'nord sohn',
        kind: 'BRAND',
        key: null,
        label: null,
        value: 'Nord & Sohn',
        unit: null,
        display: 'Nord & Sohn',
        remainder: 'gear motors over 95 % with 4 poles',
        named: { __typename: 'Brand' },
      },
      {
        text: 'gear motors',
        kind: 'CATEGORY',
        key: null,
        label: null,
        value: 'Gear Motors',
        unit: null,
        display: 'Gear Motors',
        remainder: 'Nord & Sohn over 95 % with 4 poles',
        named: { __typename: 'Category' },
      },
      {
        text: '95 %',
        kind: 'SPEC',
        key: 'efficiency',
        label: 'Efficiency',
        value: '95 %',
        unit: '%',
        display: '≥ 95 %',
        remainder: 'Nord & Sohn gear motors with 4 poles',
        named: null,
      },
      {
        text: '4 poles',
        kind: 'SPEC',
        key: 'poles',
        label: 'Poles',
        value: '4',
        unit: null,
        display: '4',
        remainder: 'Nord & Sohn gear motors over 95 %',
        named: null,
      },
    ])
  })

  test.each([
    ['id 20 to 25 mm', ['20–25 mm']],
    ['inner diameter under 20,5', ['≤ 20.5 mm']],
    ['>= 0.003 MW', ['≥ 0.003 MW']],
    ['seal 20x35 mm', ['seal', '20 × 35 mm']],
  ])('is shown as people write it: %s', async (query, display) => {
    expect((await terms(query)).map((term: { display: string }) => term.display)).toEqual(display)
  })

  test('is the longest name, the category rather than the brand, and never narrower than its words', async () => {
    expect((await terms('helical gear motors')).map(({ kind, display }: any) => `${kind} ${display}`)).toEqual([
      'TEXT helical',
      'CATEGORY Gear Motors',
    ])
    expect((await terms('motors')).map(({ kind }: any) => kind)).toEqual(['BRAND'])
    expect(await found('motors')).toBe('HGM-2 HGM-3')
  })
})

describe('a value is met', () => {
  test.each([
    ['within the tolerance of what is sold under rounded values', '1.5 kW', 'HGM-2'],
    ['not beyond it', '1.6 kW', ''],
    ['exactly where it is a size', 'inner diameter 20 mm', 'LS-20'],
    ['exactly in another unit', 'inner diameter 0.7874015748031497 in', 'LS-20'],
    ['by a range that holds it', 'motor 400 V', 'HGM-2'],
    ['by a range that holds the whole range', 'motor 390 to 410 V', 'HGM-2'],
    ['not by a range that holds a part', 'motor 400 to 520 V', ''],
    ['by a range that reaches beyond one bound', 'motor over 600 V', 'HGM-3'],
    ['by a range that lies beyond one bound', 'motor over 450 V', 'HGM-3'],
    ['by a range that begins below one bound', 'motor under 400 V', 'HGM-2'],
    ['by a range that lies below one bound', 'motor under 450 V', 'HGM-2'],
    ['not by a range beyond the other bound', 'motor over 700 V', ''],
    ['between two', 'id 20 to 20.5 mm', 'LS-20 LS-20.1'],
  ])('%s: %s', async (_, query, expected) => expect(await found(query)).toBe(expected))
})

test('an attribute’s own tolerance counts before that of its dimension', async () => {
  await owner.query(`update catalog.attribute_definition set tolerance = 0.006 where key = 'inner'`)
  expect(await found('inner diameter 20 mm')).toBe('LS-20 LS-20.1')
  await owner.query(`update catalog.attribute_definition set tolerance = 0 where key = 'power'`)
  expect(await found('1.5 kW')).toBe('')
  await owner.query(`update catalog.attribute_definition set tolerance = null`)
  expect([await found('inner diameter 20 mm'), await found('1.5 kW')]).toEqual(['LS-20', 'HGM-2'])
})
