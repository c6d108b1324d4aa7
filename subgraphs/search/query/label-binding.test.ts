import { describe, expect, test } from 'vitest'
import { bindToLabels, type SaidElsewhere } from './label-binding.ts'
import { indexByWord } from './label-saying.ts'
import { tokenise, type Token } from './token.ts'
import { unitReader, type VocabularyAttribute } from './vocabulary.repository.ts'

const attribute = (key: string, label: string, dimension: string | null): VocabularyAttribute => ({
  key,
  label,
  type: 'NUMBER',
  unit: dimension === 'length' ? 'mm' : dimension === 'force' ? 'kN' : null,
  symbol: null,
  dimension,
  tolerance: 0,
  isSize: true,
})
const attributes = [
  attribute('diameter', 'Nominal diameter', 'length'),
  attribute('length', 'Length', 'length'),
  attribute('nominal_diameter', 'Shaft / bore diameter', 'length'),
  attribute('nut_height', 'Nut height', 'length'),
  attribute('hex_key_size', 'Hex key size', 'length'),
  attribute('outer_diameter', 'Outer diameter', 'length'),
  attribute('dynamic_load_rating', 'Basic dynamic load rating C', 'force'),
  attribute('poles', 'Poles', null),
  attribute('rows', 'Row count (of balls)', null),
]
const units = unitReader([
  { spelling: 'mm', unit: 'mm', symbol: 'mm', dimension: 'length', inDimensionOnly: false },
  { spelling: 'kn', unit: 'kN', symbol: 'kN', dimension: 'force', inDimensionOnly: false },
])
const meanings = new Map([['od', ['outer diameter']]])

/** "length 20" for each number that is bound. */
function bound(query: string, elsewhere: Partial<SaidElsewhere> = {}, parts = false, next = false): string[] {
  const tokens = tokenise(query, (text) => units(text) !== null)
  const unitOf = (token: Token | undefined, dimension?: string) => {
    const unit = token?.kind === 'number' ? units(token.unit ?? '') : null
    return dimension === undefined || unit?.dimension === dimension ? unit : null
  }
  const said = { names: [], terms: [], ...elsewhere }
  return bindToLabels(tokens, said, unitOf, indexByWord(attributes), meanings, { parts, next }).flatMap(
    (binding, index) => {
      const token = tokens[index]
      return binding && token?.kind === 'number'
        ? [`${binding.attributes.map(({ key }) => key).join('|')} ${token.min}`]
        : []
    },
  )
}

describe('a number is said to be', () => {
  test.each([
    ['what the word behind it says', '4 pole', ['poles 4']],
    ['what the word before it says', 'length over 100 mm', ['length 100']],
    ['each what stands before it', 'diameter 6 mm length 100 mm', ['diameter 6', 'length 100']],
    ['each what stands behind it', '6 mm diameter 100 mm length', ['diameter 6', 'length 100']],
    ['what stands between it and a number without a unit', '3 mm diameter 70', ['diameter 3']],
    ['nothing that the next number has alone', '25 mm length 6 mm', ['length 6']],
    ['what words with a dash say', 'outer-diameter 47', ['outer_diameter 47']],
    ['one side of a label', '25 mm bore', ['nominal_diameter 25']],
    ['what a term means', '47 od', ['outer_diameter 47']],
    ['what its key says', '2 rows', ['rows 2']],
    ['nothing that its unit can’t measure', 'length 20 kN', []],
    ['nothing where words say a part of a label', 'dynamic load 20 kN', []],
  ])('%s: %s', (_, query, expected) => expect(bound(query)).toEqual(expected))

  test('what words say a part of, where that is asked for', () => {
    expect(bound('dynamic load 20 kN', {}, true)).toEqual(['dynamic_load_rating 20'])
  })

  test('what stands before it, rather than of a bare number before that, where that is asked for', () => {
    expect(bound('6203 diameter 17')).toEqual(['diameter 6203'])
    expect(bound('6203 diameter 17', {}, false, true)).toEqual(['diameter 17'])
    expect(bound('6 diameter 100 length', {}, false, true)).toEqual(['diameter 6', 'length 100'])
  })

  test('nothing that a name says: "hex key 5 mm", "nut 8 mm"; what says more than the name is a label', () => {
    const hexKeys = { names: [[0, 1]] }
    expect(bound('hex key 5 mm')).toEqual(['hex_key_size 5'])
    expect(bound('hex key 5 mm', hexKeys)).toEqual([])
    expect(bound('hex key size 5 mm', hexKeys)).toEqual(['hex_key_size 5'])
    expect(bound('nut 8 mm')).toEqual(['nut_height 8'])
    expect(bound('nut 8 mm', { names: [[0]] })).toEqual([])
  })

  test('nothing that a piece of a term says', () => {
    expect(bound('snap bore 25 mm', { terms: [[0, 1]] })).toEqual([])
  })
})
