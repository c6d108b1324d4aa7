import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from './search.ts'

const { search, found, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Stock', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select v.name, 'LEAF', id from catalog.category, (values
      ('Pins'), ('Bearings'), ('Fans'), ('Rings'), ('Screws'), ('Magnets'), ('Tubes'), ('Inverters')) v (name) where level = 'CLUSTER';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.variant_defining from catalog.category c join (values
      ('Pins', 'diameter', 'Diameter', 'NUMBER', 'mm', true), ('Pins', 'length', 'Length', 'NUMBER', 'mm', true),
      ('Bearings', 'bore', 'Bore diameter d', 'NUMBER', 'mm', true), ('Bearings', 'outer', 'Outside diameter D', 'NUMBER', 'mm', true), ('Bearings', 'width', 'Width B', 'NUMBER', 'mm', true),
      ('Fans', 'height', 'Height', 'NUMBER', 'mm', false), ('Fans', 'max_voltage', 'Max voltage', 'NUMBER', 'V', false), ('Fans', 'pack', 'Pack quantity', 'NUMBER', null, true),
      ('Fans', 'rise', 'Temperature rise', 'NUMBER', 'delta K', false),
      ('Rings', 'dash', 'Dash number', 'TEXT', null, true), ('Rings', 'size', 'Nominal diameter', 'NUMBER', 'mm', true),
      ('Screws', 'thread_size', 'Thread size', 'TEXT', null, true), ('Screws', 'shank', 'Shank diameter', 'NUMBER', 'mm', false),
      ('Magnets', 'force', 'Pull force', 'NUMBER', 'N', true), ('Magnets', 'weight', 'Weight', 'NUMBER', 'kg', false),
      ('Tubes', 'side', 'Side', 'NUMBER', 'mm', true), ('Tubes', 'other', 'Other side', 'NUMBER', 'mm', true), ('Tubes', 'wall', 'Wall thickness', 'NUMBER', 'mm', true),
      ('Inverters', 'part_number', 'Part number', 'TEXT', null, true), ('Inverters', 'power', 'Power', 'NUMBER', 'W', false)
    ) d (category, key, label, type, unit, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id) select v.name, v.code, c.id from catalog.category c join (values
      ('Pins', 'ISO 2341A Grooved pin', 'P'), ('Pins', 'Tapered pin', 'T'), ('Bearings', 'Ball bearing', 'B'), ('Fans', 'Axial fan', 'F'), ('Rings', 'External retaining ring', 'R'),
      ('Rings', 'O-ring', 'O'), ('Screws', 'Wood screw', 'S'), ('Magnets', 'Pot magnet', 'M'), ('Tubes', 'Square tube', 'U'), ('Inverters', 'Grid inverter', 'I')) v (category, name, code) on v.category = c.name;
    insert into catalog.product (sku, name, family_id, specs) select v.sku, v.name, f.id, v.specs::jsonb from catalog.family f join (values
      ('P', 'P-6-20', 'Pin', '{"diameter": 6, "length": 20}'), ('P', 'P-20-6', 'Pin', '{"diameter": 20, "length": 6}'), ('T', 'T-8-60', 'Pin', '{"diameter": 8, "length": 60}'),
      ('B', 'B-10', 'Bearing', '{"bore": 10, "outer": 26, "width": 8}'), ('B', 'B-26', 'Bearing', '{"bore": 26, "outer": 47, "width": 10}'),
      ('F', 'F-60', 'Fan', '{"height": 60, "max_voltage": 12, "pack": 1, "rise": 10}'), ('F', 'F-80', 'Fan', '{"height": 80, "max_voltage": 24, "pack": 3, "rise": 30}'),
      ('R', 'R-45', 'Ring', '{"size": 45}'), ('O', 'O-214', 'Ring', '{"dash": "214"}'),
      ('S', 'S-8', 'Screw', '{"thread_size": "#8", "shank": 4.2}'), ('S', 'S-10', 'Screw', '{"thread_size": "#10", "shank": 4.8}'),
      ('M', 'M-90', 'Magnet', '{"force": "20 lbf", "weight": 0.5}'), ('M', 'M-5', 'Magnet', '{"force": 5, "weight": "20 lb"}'),
      ('U', 'U-4-4', 'Tube', '{"side": "4 in", "other": "4 in", "wall": "1/4 in"}'), ('U', 'U-4-2', 'Tube', '{"side": "4 in", "other": "2 in", "wall": "1/4 in"}'),
      ('I', 'I-1', 'Inverter AE7.0', '{"part_number": "AE7.0", "power": 7000}'), ('I', 'I-0', 'Inverter AE7.0', '{"part_number": "AE7.0 (208V)", "power": 7000}'),
      ('I', 'I-3', 'Solivia 3.3 TR', '{"part_number": "SOLIVIA 3.3 NA TR", "power": 3300}'), ('I', 'I-6', 'Inverter', '{"part_number": "30TT253X2-512W", "power": 6000}')
    ) v (family, sku, name, specs) on v.family = f.code`)
})

describe('is found:', () => {
  test.each([
    ['a term of the trade in the plural', 'circlips 45 mm', 'R-45'],
    ['a term that says more', 'circlips for shafts 45 mm', 'R-45'],
    ['a word by its participle', 'taper pin 8 x 60', 'T-8-60'],
    ['a participle by its word', 'groove pin 6 x 20', 'P-20-6 P-6-20'],
    ['a standard by all its editions', 'ISO 2341 6 x 20', 'P-20-6 P-6-20'],
    ['letters of drawings', 'pin d 6 l 20', 'P-6-20'],
    ['the same with a sign of equality', 'pin d=6 l = 20', 'P-6-20'],
    ['a label with one', 'pin length=20', 'P-6-20'],
    ['a letter before sizes', 'pin D 6 x 20', 'P-20-6 P-6-20'],
    ['d where there is D', 'bearing d=26', 'B-26'],
    ['D where there is d', 'bearing D=26', 'B-10'],
    ['a letter that is a unit, too', 'bearing OD 26 W 8', 'B-10'],
    ['an abbreviation with points', 'bearing o.d. 26 mm', 'B-10'],
    ['a bound before a label', 'fan max height 70 mm', 'F-60'],
    ['the other bound', 'fan minimum height 70 mm', 'F-80'],
    ['no bound where the label says it', 'fan max voltage 24 V', 'F-80'],
    ['a number in one word with its label', 'fan 3-pack', 'F-80'],
    ['a number behind a dash', 'o-ring -214', 'O-214'],
    ['a number that is one by name', 'wood screw No. 8', 'S-8'],
    ['what is measured, whatever it is of', 'screw diameter 4.8 mm', 'S-10'],
    ['pounds of a force', 'magnet pull force 20 lbs', 'M-90'],
    ['pounds of a mass', 'magnet weight 20 lbs', 'M-5'],
    ['sizes in inches that are the same', 'tube 4 x 4 x 1/4 in', 'U-4-4'],
    ['a name that ends as a unit', 'solivia 3.3 TR', 'I-3'],
    ['a part number that looks like a range', '30TT253X2-512W', 'I-6'],
    ['a part number without its point', 'ae70', 'I-1'],
    ['a term with a dash', 'snap-ring 45 mm', 'R-45'],
    ['a term in one piece', 'snaprings 45 mm', 'R-45'],
    ['a term whose words stand apart, as in lists', 'ring 45 mm, snap', 'R-45'],
    ['what is asked for in a sentence', 'looking for 10 pcs snap ring 45 mm please', 'R-45'],
    ['the same with a quantity', 'snap ring 45 mm, qty 100.', 'R-45'],
    ['a range before a word', 'pin length 15 to 25 grooved', 'P-6-20'],
    ['a range in capitals', 'PIN LENGTH BETWEEN 15 AND 25', 'P-6-20'],
    ['a bound behind a number', 'pin 30 mm or longer', 'T-8-60'],
    ['the same at the end', 'fan height 70 mm max', 'F-60'],
    ['a number that is meant nearly', 'pin length approx. 62 mm', 'T-8-60'],
    ['a star between sizes', 'pin 8*60', 'T-8-60'],
    ['sizes in a unit that is spelled out', 'pin 8 x 60 millimetres', 'T-8-60'],
    ['sizes in another unit', 'pin 0.8 x 6 cm', 'T-8-60'],
    ['the same with more', 'ae7.0-208v', 'I-0'],
  ])('%s: %s', async (_, query, expected) => expect(await found(query)).toBe(expected))
})

test('a word that looks like a unit is none where the number is of something else: "6 hp"', async () => {
  expect(await found('inverter 6 TR')).toBe('')
})

test.each([
  ['in a label', 'pin lenght 20 mm', 'pin length 20 mm', 'P-6-20'],
  ['in a term of the trade', 'cirlip 45 mm', 'circlip 45 mm', 'R-45'],
  ['with two letters that changed places', 'tapreed pin', 'tapered pin', 'T-8-60'],
  ['in a piece of a word', 'ball-baering', 'ball-bearing', 'B-10 B-26'],
  ['of a missing space', 'potmagnet', 'pot magnet', 'M-5 M-90'],
  ['in the plural', 'magnts', 'magnets', 'M-5 M-90'],
])('a typing error is corrected %s: %s', async (_, query, corrected, expected) => {
  expect((await search(query)).didYouMean).toBe(corrected)
  expect(await found(query)).toBe(expected)
})

test('what is said again is one condition, and of many measures the last are words', async () => {
  expect(await found(`pin ${'d=6 '.repeat(60)}`)).toBe('P-6-20')
  const { interpretation } = await search(`pin ${'d=6 '.repeat(60)}`)
  expect(interpretation).toHaveLength(2)
  const many = Array.from({ length: 20 }, (_, at) => `${at + 1} mm`).join(' ')
  const kinds = (await search(`pin ${many}`)).interpretation.map(({ kind }: { kind: string }) => kind)
  expect(kinds.filter((kind: string) => kind === 'SPEC')).toHaveLength(8)
  expect(await found(`pin ${many}`)).toBe('')
})

test('the part number that is all of the query comes before those that say more', async () => {
  const { nodes } = await search('ae7.0', { first: 1 })
  const ids = await owner.query<{ id: string }>(`select id from catalog.product where sku = 'I-1'`)
  expect(Buffer.from(nodes[0].id, 'base64url').toString()).toBe(`Product:${ids.rows[0]?.id}`)
  expect(await found('ae7.0')).toBe('I-0 I-1')
})

test('a filter on a difference of temperature is asked in degrees', async () => {
  expect(await found('', { filter: [{ key: 'rise', max: '15 °C' }] })).toBe('F-60')
  expect(await found('', { filter: [{ key: 'rise', max: '27 °F' }] })).toBe('F-60')
  expect(await found('', { filter: [{ key: 'force', min: '15 lbs' }] })).toBe('M-90')
})

test('what is told about a word that looked like a unit is cut out of the query', async () => {
  const { interpretation } = await search('bearing OD 26 W 8')
  expect(interpretation.map(({ remainder }: { remainder: string }) => remainder)).toEqual([
    'OD 26 W 8',
    'bearing 8',
    'bearing OD',
  ])
})
