import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from './search.ts'

const { search, found, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Stock', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select v.name, 'LEAF', id from catalog.category, (values
      ('Coolers'), ('Seals'), ('Screws'), ('Bearings'), ('Keys'), ('Tubes'), ('Standoffs'), ('Sensors'), ('Inverters')) v (name) where level = 'CLUSTER';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.variant_defining from catalog.category c join (values
      ('Coolers', 'noise', 'Noise level', 'RANGE', 'dB(A)', false), ('Coolers', 'socket', 'Socket', 'TEXT', null, true),
      ('Seals', 'dash', 'Dash number', 'TEXT', null, true), ('Seals', 'inner', 'Inner diameter', 'NUMBER', 'mm', false),
      ('Screws', 'thread_size', 'Thread size', 'TEXT', null, true), ('Screws', 'length', 'Length', 'NUMBER', 'mm', true),
      ('Sensors', 'thread_size', 'Thread size', 'TEXT', null, true),
      ('Bearings', 'bore', 'Bore diameter', 'NUMBER', 'mm', true), ('Bearings', 'designation', 'Designation', 'TEXT', null, true),
      ('Bearings', 'outer', 'Outer diameter', 'NUMBER', 'mm', true), ('Bearings', 'load', 'Load', 'NUMBER', 'kN', false), ('Coolers', 'supply', 'Supply', 'NUMBER', 'V', false),
      ('Keys', 'shaft', 'Shaft diameter', 'NUMBER', 'mm', true), ('Keys', 'width', 'Key width', 'NUMBER', 'mm', false), ('Keys', 'height', 'Key height', 'NUMBER', 'mm', false),
      ('Tubes', 'side', 'Side', 'NUMBER', 'mm', false), ('Tubes', 'side_b', 'Second side', 'NUMBER', 'mm', false), ('Tubes', 'wall', 'Wall thickness', 'NUMBER', 'mm', false),
      ('Tubes', 'profile', 'Profile', 'TEXT', null, true), ('Inverters', 'part_number', 'Part number', 'TEXT', null, true)
    ) d (category, key, label, type, unit, variant_defining) on d.category = c.name;
    insert into catalog.attribute_definition (category_id, key, label, type, options) select id, 'grade', 'Property class', 'SELECT', array['8.8', '10.9'] from catalog.category where name = 'Screws';
    insert into catalog.family (name, code, category_id) select v.name, v.code, c.id from catalog.category c join (values
      ('Coolers', 'Tower', 'C'), ('Seals', 'Ring AS568', 'O'), ('Screws', 'ISO 10642 Countersunk screw', 'S'), ('Screws', 'Fine screw', 'F'),
      ('Bearings', 'Groove bearing', 'B'), ('Keys', 'Shaft key', 'K'), ('Tubes', 'Profile tube', 'T'), ('Standoffs', 'Brass standoff', 'D'),
      ('Sensors', 'Inductive', 'I'), ('Inverters', 'Grid inverter', 'G')) v (category, name, code) on v.category = c.name;
    insert into catalog.product (sku, name, family_id, specs) select v.sku, v.name, f.id, v.specs::jsonb from catalog.family f join (values
      ('C', 'C-14', 'Tower fanless', '{"noise": "14-19 dB(A)", "socket": "AM4"}'), ('C', 'C-18', 'Tower fan', '{"noise": "18-30 dB(A)", "socket": "AM5"}'),
      ('C', 'C-25', 'Tower turbo 12V', '{"noise": "25-40 dB(A)", "socket": "AM3"}'),
      ('O', 'O-110', 'Ring AS568-110', '{"dash": "110", "inner": 9.19}'), ('O', 'O-214', 'Ring AS568-214', '{"dash": "214", "inner": 24.99}'),
      ('S', 'S-8-20', 'Screw', '{"thread_size": "M8", "length": 20}'), ('S', 'S-8-25', 'Screw', '{"thread_size": "M8", "length": 25, "grade": "8.8"}'),
      ('F', 'F-8-30', 'Screw', '{"thread_size": "M8x1", "length": 30}'), ('F', 'F-9', 'Screw', '{"thread_size": "M9x1", "length": 30}'),
      ('I', 'I-8', 'Sensor', '{"thread_size": "M8x1"}'),
      ('B', 'B-6203', 'Bearing', '{"bore": 17, "designation": "6203"}'), ('B', 'B-6203-2RS', 'Bearing', '{"bore": 17, "designation": "6203-2RS"}'),
      ('B', 'B-6203-ZZ', 'Bearing', '{"bore": 17, "designation": "6203-ZZ"}'), ('B', 'B-RLS4', 'Bearing', '{"bore": "1/2 in", "outer": "1 5/8 in", "load": 5, "designation": "RLS4"}'),
      ('K', 'K-9', 'Key', '{"shaft": 9, "width": 3, "height": 3}'), ('K', 'K-46', 'Key', '{"shaft": 46, "width": 14, "height": 9}'),
      ('T', 'T-100-5', 'Square', '{"side": 100, "wall": 5, "profile": "SHS 100-5"}'), ('T', 'T-100-50-5', 'Rectangular', '{"side": 100, "side_b": 50, "wall": 5, "profile": "RHS"}'), ('T', 'T-120', 'T profile', '{"side": 120, "side_b": 80, "wall": 6, "profile": "T120"}'),
      ('T', 'T-80-80-4', 'Square', '{"side": 80, "side_b": 80, "wall": 4, "profile": "T80"}'),
      ('D', 'D-1', 'Spacer', '{}'), ('G', 'G-4', 'Inverter', '{"part_number": "M4-TL-US"}'), ('G', 'G-33', 'Inverter', '{"part_number": "33 TR"}')
    ) v (family, sku, name, specs) on v.family = f.code`)
})

describe('is found:', () => {
  test.each([
    ['a unit without what it says in brackets', 'tower max 20 db', 'C-14 C-18'],
    ['a range beyond one bound', 'tower over 35 dB', 'C-25'],
    ['a designation with its number behind a dash', 'AS568 -110', 'O-110'],
    ['the same without a dash', 'as568 110', 'O-110'],
    ['a thread in one piece with a standard of another name', 'DIN7991-M8', 'S-8-20 S-8-25'],
    ['the same with a length', 'din7991-m8x20', 'S-8-20'],
    ['the same with a space', 'DIN 7991-M8x20', 'S-8-20'],
    ['a value with a point behind a word of its label', 'screw class 8.8', 'S-8-25'],
    ['a label before its number, behind a bare number', '6203 bore 17', 'B-6203 B-6203-2RS B-6203-ZZ'],
    ['a bare fraction of a length in inches', 'bearing 1/2 bore', 'B-RLS4'],
    ['the same with more sizes', 'bearing 1/2 x 1-5/8', 'B-RLS4'],
    ['a word in two pieces', 'stand off', 'D-1'],
    ['a suffix as it is written', '6203-2rs', 'B-6203-2RS'],
    ['a suffix by what it means', '6203-2z', 'B-6203-ZZ'],
    ['the same in one piece', '6203LLU', 'B-6203-2RS'],
    ['a measure in a text in one piece', 'tower 12 V', 'C-25'],
    ['the same', 'tower 12V', 'C-25'],
    ['a unit in any case, rather one that is measured', 'bearing load 5 kn', 'B-RLS4'],
    ['a designation in one piece before its parts', 'T 80', 'T-80-80-4'],
    ['a key by its sides', 'key 3x3', 'K-9'],
    ['a square tube by both sides', 'tube 80x80x4', 'T-80-80-4'],
    ['a square tube that has one side', 'tube 100x100x5', 'T-100-5'],
    ['a part number that begins as a thread', 'm4-tl-us', 'G-4'],
    ['the same without dashes', 'm4tlus', 'G-4'],
    ['a thread that such products have in a fine pitch alone', 'inductive M8', 'I-8'],
  ])('%s: %s', async (_, query, expected) => expect(await found(query)).toBe(expected))
})

describe('nothing is passed off as', () => {
  test.each([
    ['sizes that a product has once', 'key 9 x 9'],
    ['a square', 'tube 50x50x5'],
    ['a coarse thread, where such products have that', 'screw M8 30 mm'],
    ['a number without its point', '3.3 tr'],
  ])('%s: %s', async (_, query) => expect(await found(query)).toBe(''))
})

test('a filter, too, is asked in a unit without what it says in brackets', async () => {
  expect(await found('', { filter: [{ key: 'noise', max: '16 dB' }] })).toBe('C-14')
  await expect(search('', { filter: [{ key: 'noise', max: '16 dBm' }] })).rejects.toThrow('dB(A)')
})

test('a word with a typing error is corrected beside a number, too', async () => {
  expect((await search('bering 6203')).didYouMean).toBe('bearing 6203')
  expect(await found('bering 6203')).toBe('B-6203 B-6203-2RS B-6203-ZZ')
})
