import { describe, expect, it } from 'vitest'

import { parseAttribute, parseCategory, parseFamily, parseProduct } from './parse-rows.ts'

describe('categories', () => {
  it('takes the name as it is, also with the separator of paths in it', () => {
    const fields = { path: 'A > B > 36 kV', name: 'B > 36 kV', level: 'leaf', parent_path: 'A' }
    expect(parseCategory(fields)).toEqual({ path: ['A', 'B > 36 kV'], level: 'LEAF' })
  })

  it('skips families, refuses other levels', () => {
    expect(parseCategory({ name: 'A', level: 'family', parent_path: 'B' })).toBeNull()
    expect(() => parseCategory({ name: 'A', level: 'aisle', parent_path: 'B' })).toThrow('none of cluster, node, leaf')
  })
})

describe('attributes', () => {
  const fields = { owner_path: 'A > B', key: 'poles', label: 'Poles' }
  const none = new Map<string, string[]>()

  it.each([
    ['enum', 'SELECT', false],
    ['multi_enum', 'MULTI_SELECT', false],
    ['number', 'NUMBER', false],
    ['integer', 'NUMBER', true],
    ['text', 'TEXT', false],
    ['boolean', 'BOOLEAN', false],
    ['range', 'RANGE', false],
  ])('reads %s as %s', (type, expected, integer) => {
    expect(parseAttribute({ ...fields, type }, none)).toMatchObject({ owner: ['A', 'B'], type: expected, integer })
  })

  it('tells empty cells, which keep what is stored, from a no', () => {
    const row = parseAttribute(
      { ...fields, type: 'number', required: '', filterable: '0', min: '', max: '2.50', unit: '' },
      none,
    )
    expect(row).toMatchObject({ required: undefined, filterable: false, min: undefined, max: 2.5, unit: undefined })
  })

  it('keeps options as they are between bars', () => {
    expect(parseAttribute({ ...fields, type: 'enum', options: '8|10.9| M8 > 3' }, none).options).toEqual([
      '8',
      '10.9',
      ' M8 > 3',
    ])
    expect(parseAttribute({ ...fields, type: 'enum', options: ['a|b'] }, none).options).toEqual(['a|b'])
  })

  it('finds the owner by its ETIM class', () => {
    const row = parseAttribute(
      { ...fields, owner_path: '', etim_class: 'EC1', type: 'text' },
      new Map([['EC1', ['X', 'Y']]]),
    )
    expect(row.owner).toEqual(['X', 'Y'])
    expect(() => parseAttribute({ ...fields, etim_class: 'EC2', type: 'text' }, none)).toThrow(
      'there is no category EC2',
    )
  })

  it.each([
    [{ type: 'colour' }, 'type: "colour" is none of'],
    [{ type: 'number', min: 'low' }, 'min: "low" is no number'],
    [{ type: 'number', required: 'maybe' }, 'required: "maybe"'],
    [{ type: 'number', label: '' }, 'label is missing'],
  ])('refuses %j', (cells, message) => {
    expect(() => parseAttribute({ ...fields, ...cells }, none)).toThrow(message)
  })
})

it('puts a family below its leaf', () => {
  expect(parseFamily({ leaf_path: 'A > B', name: 'F', brand: '', code: 'F-1' })).toEqual({
    path: ['A', 'B', 'F'],
    brand: undefined,
    code: 'F-1',
  })
})

describe('products', () => {
  const fields = { sku: 'S-1', name: 'S', brand: 'B', category: 'A > B', family: 'F' }

  it('keeps specs of JSON Lines as they are', () => {
    const specs = { length: 5, range: [1, 2], coated: null }
    expect(parseProduct({ ...fields, specs, prov: 'fact' }, 'jsonl')).toEqual({
      sku: 'S-1',
      name: 'S',
      brand: 'B',
      family: ['A', 'B', 'F'],
      specs,
    })
    expect(() => parseProduct({ ...fields, specs: [1] }, 'jsonl')).toThrow('specs must be an object')
  })

  it('reads specs from columns and from specs_json; empty cells are no values', () => {
    const row = parseProduct({ ...fields, specs_json: '{"length":5}', width: '7', depth: '' }, 'csv')
    expect(row).toMatchObject({ specs: { length: 5, width: '7' }, specsAsText: true })
    expect(() => parseProduct({ ...fields, specs_json: '{' }, 'csv')).toThrow('specs_json holds no JSON object')
  })
})
