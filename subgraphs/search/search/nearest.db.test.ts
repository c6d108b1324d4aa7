import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const { ask, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Parts', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select v.name, 'LEAF', id from catalog.category, (values
      ('Bolts'), ('Bearings'), ('Motors'), ('Steppers')) v (name) where level = 'CLUSTER';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.options, d.variant_defining from catalog.category c join (values
      ('Bolts', 'thread_size', 'Thread size', 'TEXT', null, '{}', true), ('Bolts', 'length', 'Length', 'NUMBER', 'mm', '{}', true),
      ('Bolts', 'head', 'Head diameter', 'NUMBER', 'mm', '{}', false), ('Bolts', 'material', 'Material', 'SELECT', null, array['Steel', 'Brass'], true),
      ('Bearings', 'bore', 'Bore', 'NUMBER', 'mm', '{}', true), ('Bearings', 'outer', 'Outer diameter', 'NUMBER', 'mm', '{}', true),
      ('Bearings', 'width', 'Width', 'NUMBER', 'mm', '{}', true),
      ('Motors', 'voltage', 'Voltage', 'NUMBER', 'V', '{}', true), ('Motors', 'power', 'Power', 'NUMBER', 'kW', '{}', true),
      ('Steppers', 'frame', 'Frame', 'SELECT', null, array['NEMA 17', 'NEMA 23'], true)
    ) d (category, key, label, type, unit, options, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id) select v.name, v.code, c.id from catalog.category c join (values
      ('Bolts', 'Hex bolt', 'B'), ('Bearings', 'Deep groove bearing', 'R'), ('Motors', 'DC motor', 'M'), ('Steppers', 'Step motor', 'S')) v (category, name, code) on v.category = c.name;
    insert into catalog.product (sku, name, family_id, specs) select v.sku, v.name, f.id, v.specs::jsonb from catalog.family f join (values
      ('B', 'B-10-30', 'Bolt', '{"thread_size": "M10", "length": 30, "head": 57, "material": "Steel"}'),
      ('B', 'B-12-30', 'Bolt', '{"thread_size": "M12", "length": 30, "head": 58, "material": "Steel"}'),
      ('B', 'B-12-55', 'Bolt', '{"thread_size": "M12", "length": 55, "head": 18, "material": "Steel"}'),
      ('B', 'B-12F-55', 'Bolt', '{"thread_size": "M12x1.5", "length": 55, "head": 18, "material": "Brass"}'),
      ('B', 'B-16-55', 'Bolt', '{"thread_size": "M16", "length": 55, "head": 24, "material": "Steel"}'),
      ('B', 'B-1/4', 'Bolt', '{"thread_size": "1/4-20", "length": "1 in", "head": 11, "material": "Steel"}'),
      ('R', 'R-4205', 'Bearing 4205', '{"bore": 25, "outer": 52, "width": 18}'), ('R', 'R-6205', 'Bearing 6205', '{"bore": 25, "outer": 52, "width": 15}'),
      ('R', 'R-6206', 'Bearing 6206', '{"bore": 30, "outer": 62, "width": 16}'),
      ('M', 'M-12', 'Motor small', '{"voltage": 12, "power": 0.2}'), ('M', 'M-48', 'Motor large', '{"voltage": 48, "power": 3}'),
      ('S', 'S-17', 'Stepper', '{"frame": "NEMA 17"}'), ('S', 'S-23', 'Stepper', '{"frame": "NEMA 23"}')
    ) v (family, sku, name, specs) on v.family = f.code`)
})

/** The nearest product with what differs, the parts that may be dropped with their counts, and how many products are found. */
async function nothingFor(query: string) {
  const { data, errors } = await ask<{ search: any }>(
    `query ($query: String!) { search(query: $query) { totalCount nearest { node { id } differs matchedSpecs }
      relaxations { dropped { text display remainder } totalCount } } }`,
    { variables: { query } },
  )
  expect(errors).toEqual([])
  const { totalCount, nearest, relaxations } = data.search
  expect(totalCount).toBe(0)
  const skus: string[] = []
  for (const { node } of nearest) {
    const id = Buffer.from(node.id, 'base64url').toString().split(':')[1]
    const { rows } = await owner.query('select sku from catalog.product where id = $1', [id])
    skus.push(rows[0].sku)
  }
  return {
    nearest: skus,
    differs: nearest[0]?.differs ?? [],
    matched: nearest[0]?.matchedSpecs ?? [],
    without: relaxations.map(({ dropped, totalCount: count }: any) => `${dropped.display}: ${count}`),
    remainders: relaxations.map(({ dropped }: any) => dropped.remainder),
  }
}

describe('what there is not is nearest to', () => {
  test.each([
    ['the same thread in the nearest length', 'M12x57 bolt', 'B-12-55'],
    ['the same diameter, when the pitch is none', 'M12x2.5 brass bolt', 'B-12F-55'],
    ['the nearest diameter', 'M13 bolt', 'B-12-30'],
    ['the nearest diameter in the nearest length', 'M18x50 bolt', 'B-16-55'],
    ['the same inch thread in another pitch', '1/4-21 bolt', 'B-1/4'],
    ['what has all sizes but one, and that nearly', 'bearing 25x53x15', 'R-6205'],
    ['the nearest sizes', 'bearing 28 x 61 x 17', 'R-6206'],
    ['the nearest value', 'motor 40 V', 'M-48'],
  ])('%s: %s', async (_, query, first) => {
    expect((await nothingFor(query)).nearest[0]).toBe(first)
  })

  test('nothing else than the part itself, where that is the whole query', async () => {
    expect(await nothingFor('M12x2.5')).toMatchObject({
      nearest: ['B-12-30', 'B-12-55', 'B-12F-55'],
      differs: ['M12x2.5'],
      without: [],
    })
    expect((await nothingFor('44 V')).nearest).toEqual(['M-48'])
    expect((await nothingFor('unobtainium')).nearest).toEqual([])
  })
})

test('a word that no product has is what differs', async () => {
  expect(await nothingFor('M10 bolt titanium')).toMatchObject({ nearest: ['B-10-30'], differs: ['titanium'] })
  expect(await nothingFor('bolt unobtainium M16')).toMatchObject({ nearest: ['B-16-55'], differs: ['unobtainium'] })
})

test('what was read in one is dropped in halves where that keeps more', async () => {
  expect(await nothingFor('skf 6205')).toMatchObject({ nearest: ['R-6205'], differs: ['skf'], without: ['skf: 1'] })
  expect(await nothingFor('skf 6205 bearing')).toMatchObject({
    nearest: ['R-6205'],
    differs: ['skf'],
    without: ['skf: 1', 'skf 6205: 3'],
    remainders: ['6205 bearing', 'bearing'],
  })
  expect((await nothingFor('nema 34 motor')).differs).toEqual(['34'])
})

test('where no part alone keeps all away, those are dropped together that products of the kind don’t have', async () => {
  expect(await nothingFor('24 V 0.5 kW motor ip65')).toEqual({
    nearest: ['M-12'],
    differs: ['24 V', '0.5 kW', 'ip65'],
    matched: [],
    without: ['24 V, 0.5 kW, ip65: 4'],
    remainders: ['motor'],
  })
  expect(await nothingFor('motor ip65 12 V 5 kW')).toMatchObject({
    nearest: ['M-12'],
    differs: ['ip65', '5 kW'],
    matched: ['12 V'],
    remainders: ['motor 12 V'],
  })
})

test('nothing is near what filters keep away, or what is nonsense', async () => {
  expect(await nothingFor('zzz yyy')).toMatchObject({ nearest: [], without: [] })
  expect(await nothingFor('x'.repeat(300))).toMatchObject({ nearest: [], without: [] })
})

test('it takes some statements for each part of a query, and of a long query none is to blame alone', async () => {
  const words = Array.from({ length: 13 }, (_, at) => `word${at}`)
  const asked = (query: string) =>
    ask('query ($query: String!) { search(query: $query) { totalCount } }', { variables: { query } })
  const most = async (query: string) => {
    const found = (await countStatements(() => asked(query))).statements.length
    return (await countStatements(() => nothingFor(query))).statements.length - found
  }
  expect(await most(['motor', ...words].join(' '))).toBeLessThanOrEqual(0)
  expect(await most('24 V 0.5 kW motor ip65')).toBeLessThan(30)
})
