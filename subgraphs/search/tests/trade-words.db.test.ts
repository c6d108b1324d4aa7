import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from './search.ts'

const own = await testDatabase()
const { ask, search, found, owner, close } = openSearch(own)
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Hardware', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select v.name, 'LEAF', id from catalog.category, (values
      ('Screws'), ('Hex Keys'), ('Nuts'), ('Pipe'), ('Retaining Rings'), ('Power Supplies'), ('Inverters')) v (name) where level = 'CLUSTER';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.options, d.variant_defining from catalog.category c join (values
      ('Screws', 'standard', 'Standard', 'SELECT', null, array['ISO 4017', 'DIN 933'], true), ('Screws', 'thread_size', 'Thread size', 'TEXT', null, '{}', true),
      ('Screws', 'length', 'Length', 'NUMBER', 'mm', '{}', true), ('Screws', 'head_diameter', 'Head diameter', 'NUMBER', 'mm', '{}', false),
      ('Hex Keys', 'hex_key_size', 'Hex key size', 'NUMBER', 'mm', '{}', true), ('Screws', 'hex_key_size', 'Hex key size', 'NUMBER', 'mm', '{}', false),
      ('Nuts', 'thread_size', 'Thread size', 'TEXT', null, '{}', true), ('Nuts', 'grade', 'Strength grade / property class', 'SELECT', null, array['8', '10'], true),
      ('Nuts', 'nut_height', 'Nut height', 'NUMBER', 'mm', '{}', false),
      ('Pipe', 'nominal_pipe_size', 'Nominal pipe size (NPS)', 'TEXT', null, '{}', true), ('Pipe', 'outside_diameter', 'Outside diameter', 'NUMBER', 'mm', '{}', false),
      ('Retaining Rings', 'nominal_diameter', 'Shaft / bore diameter', 'NUMBER', 'mm', '{}', true), ('Retaining Rings', 'load', 'Groove load capacity', 'NUMBER', 'kN', '{}', false),
      ('Power Supplies', 'output_power', 'Output power', 'NUMBER', 'W', '{}', true), ('Power Supplies', 'modular', 'Cabling', 'SELECT', null, array['Full'], true),
      ('Power Supplies', 'poles', 'Poles', 'NUMBER', null, '{}', false), ('Power Supplies', 'ports', 'Interface', 'TEXT', null, '{}', false),
      ('Inverters', 'output_power', 'Output power', 'NUMBER', 'W', '{}', true)
    ) d (category, key, label, type, unit, options, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id) select v.name, v.code, c.id from catalog.category c join (values
      ('Screws', 'Hex screw', 'S'), ('Hex Keys', 'Hex key', 'K'), ('Nuts', 'Hex nut', 'N'), ('Pipe', 'Steel pipe', 'P'),
      ('Retaining Rings', 'External retaining ring', 'RE'), ('Retaining Rings', 'Internal retaining ring', 'RI'),
      ('Power Supplies', 'Series V', 'V'), ('Inverters', 'Sun Power Supply Co inverter', 'A')) v (category, name, code) on v.category = c.name;
    insert into catalog.product (sku, name, family_id, specs) select v.sku, coalesce(v.name, v.sku), f.id, v.specs::jsonb from catalog.family f join (values
      ('S', 'DIN933-M6-10', 'DIN 933 M6 x 10', '{"standard": "DIN 933", "thread_size": "M6", "length": 10, "head_diameter": 10, "hex_key_size": 5}'),
      ('S', 'ISO4017-M6-10', 'ISO 4017 M6 x 10', '{"standard": "ISO 4017", "thread_size": "M6", "length": 10, "head_diameter": 10, "hex_key_size": 5}'),
      ('S', 'ISO4017-M6-30', 'ISO 4017 M6 x 30', '{"standard": "ISO 4017", "thread_size": "M6", "length": 30, "head_diameter": 10, "hex_key_size": 5}'),
      ('K', 'K5', null, '{"hex_key_size": 5}'), ('K', 'K6', null, '{"hex_key_size": 6}'),
      ('N', 'N-M6-8', null, '{"thread_size": "M6", "grade": "8", "nut_height": 5}'), ('N', 'N-M10-10', null, '{"thread_size": "M10", "grade": "10", "nut_height": 8}'),
      ('P', 'P-2', null, '{"nominal_pipe_size": "2", "outside_diameter": 60.3}'), ('P', 'P-1.5', null, '{"nominal_pipe_size": "1 1/2", "outside_diameter": 50.8}'),
      ('RE', 'RE-25', null, '{"nominal_diameter": 25, "load": 20}'), ('RI', 'RI-25', null, '{"nominal_diameter": 25, "load": 5}'),
      ('V', 'V-750', null, '{"output_power": 750, "modular": "Full", "poles": 2, "ports": "SAS 12.0 Gb/s"}'), ('V', 'V-5', null, '{"output_power": 5, "poles": 4}'),
      ('A', 'A-750', null, '{"output_power": 750}')
    ) v (family, sku, name, specs) on v.family = f.code`)
})

describe('finds', () => {
  test.each([
    ['a size before what else measures as much', 'M6 screw 10 mm', 'DIN933-M6-10 ISO4017-M6-10'],
    ['tools by the name of their category, which is also a label', 'hex key 5 mm', 'K5'],
    ['the same by a term of the trade', 'allen wrench 5', 'K5'],
    ['all of the label', 'screw hex key size 5', 'DIN933-M6-10 ISO4017-M6-10 ISO4017-M6-30'],
    ['a number behind what its label says', 'nut class 8', 'N-M6-8'],
    ['the same, not another number', 'M10 nut class 8', ''],
    ['a number beside a whole label as nothing else', '5 pole power supply', ''],
    ['words of other languages', 'sechskant mutter m6', 'N-M6-8'],
    ['the same, as they are typed without accents', 'hex ecrou m6', 'N-M6-8'],
    ['a length in one piece with its unit', 'screw m6x10mm', 'DIN933-M6-10 ISO4017-M6-10'],
    ['sizes in inches by what they measure', 'pipe 2" x 1-1/2"', 'P-1.5'],
    ['a standard with a dash', 'din-933 m6x30', 'ISO4017-M6-30'],
    ['a standard in one piece', 'iso4017 m6 30', 'ISO4017-M6-30'],
    ['the same by its alias in one piece', 'din933 m6x30', 'ISO4017-M6-30'],
    ['a name in one piece', 'hexkey 5', 'K5'],
    ['a designation whose pieces stand elsewhere', 'pipe 5.p.1', ''],
    ['a part of a label', 'retaining ring groove load over 10 kN', 'RE-25'],
    ['what a key says', '750 W full modular', 'V-750'],
    ['numbers that are written longer', 'sas 12 gb/s', 'V-750'],
    ['between two', 'screw length between 20 and 40 mm', 'ISO4017-M6-30'],
    ['rings for shafts and bores', 'circlip 25 mm', 'RE-25 RI-25'],
    ['rings for bores', 'internal circlip 25 mm', 'RI-25'],
    ['a standard under all its bodies', 'DIN EN ISO 4017 M6 x 30', 'ISO4017-M6-30'],
    ['a designation that begins as a SKU does, in words', 'din 933 m6 10', 'DIN933-M6-10 ISO4017-M6-10'],
    ['a SKU without dashes', 'din933m610', 'DIN933-M6-10'],
    ['a term of the trade that no product has, as it is', 'circlip 26 mm', ''],
  ])('%s: %s', async (_, query, expected) => expect(await found(query)).toBe(expected))
})

test('words are in the singular: pins, nuts, keys', async () => {
  expect(await found('hex keys')).toBe('K5 K6')
  expect(await found('hex nuts')).toBe('N-M10-10 N-M6-8')
})

/** SKUs in the order of the answer. */
async function ranked(query: string): Promise<string> {
  const { nodes } = await search(query, { first: 10 })
  const ids = nodes.map(({ id }: { id: string }) => Buffer.from(id, 'base64url').toString().split(':')[1])
  const { rows } = await owner.query<{ sku: string }>(
    'select sku from unnest($1::bigint[]) with ordinality u (id, n) join catalog.product p using (id) order by n',
    [ids],
  )
  return rows.map(({ sku }) => sku).join(' ')
}

test('a size in inches is the nominal size first, then what measures as much', async () => {
  expect(await ranked('pipe 2 inch')).toBe('P-2 P-1.5')
  expect(await ranked('pipe 1-1/2"')).toBe('P-1.5')
})

test('the products of a category that is named come before what is called so', async () => {
  expect(await ranked('power supply 750 W')).toBe('V-750 A-750')
})

test('nearest are those of nearly that size, or of the same diameter', async () => {
  const nearest = async (query: string) => {
    const { data } = await ask<{ search: any }>(
      'query ($query: String!) { search(query: $query) { nearest { node { id } differs } } }',
      { variables: { query } },
    )
    const [first] = data.search.nearest
    const id = Buffer.from(first.node.id, 'base64url').toString().split(':')[1]
    const { rows } = await owner.query<{ sku: string }>('select sku from catalog.product where id = $1', [id])
    return [rows[0]?.sku, ...first.differs]
  }
  expect(await nearest('hex key 5.8 mm')).toEqual(['K6', '5.8 mm'])
  expect(await nearest('hex nut M10x1.3')).toEqual(['N-M10-10', 'M10x1.3'])
  expect(await nearest('hex nut class 12')).toEqual(['N-M6-8', 'class 12'])
})

test('a typing error is what differs by the fewest letters, and nothing that differs by more than a third', async () => {
  const corrected = async (query: string) => (await search(query)).didYouMean
  expect(await corrected('wsaher')).toBeNull()
  expect(await corrected('skrew')).toBe('screw')
  expect(await corrected('suplpy')).toBe('supply')
  await owner.query(`insert into catalog.brand (name) values ('Meter'), ('Motor')`)
  expect(await corrected('moter')).toBeNull() // no product is called so
  await owner.query(
    `update catalog.product set name = name || ' motor' where sku = 'V-5'; update catalog.product set name = name || ' meter' where sku = 'V-750'`,
  )
  expect(await corrected('moter')).toBe('motor')
  expect(await corrected('screwdrivers')).toBeNull()
  expect(await corrected('s'.repeat(400))).toBeNull()
})

test('a synonym is never corrected', async () => {
  expect((await search('circlip 26 mm')).didYouMean).toBeNull()
})
