import { describe, expect, test } from 'vitest'
import { tokenise, type Token } from './token.ts'

const units = new Set(['mm', 'in', 'inch', '"', 'v', 'w', 'kw', 'hp', 'nm', '%', 'kn', 'v', 'bar', '°c', 'a', 'm'])
const read = (query: string) => tokenise(query, (text) => units.has(text.toLowerCase())).map(show)

function show(token: Token): string {
  switch (token.kind) {
    case 'word':
      return token.text
    case 'thread':
      return `thread ${token.thread}${token.length ? ` length ${token.length}${token.lengthUnit ?? ''}` : ''}`
    case 'sizes':
      return `sizes ${token.values.join('|')}${token.unit ?? ''}`
    case 'number':
      return `${token.bound} ${token.min}${token.max === null ? '' : `..${token.max}`}${token.unit ?? ''}`
  }
}

describe('a query is read into', () => {
  test.each([
    ['M12 stainless', ['thread m12', 'stainless']],
    ['M12x1.5 hex screw', ['thread m12x1.5', 'hex', 'screw']],
    ['m6x20', ['thread m6 length 20']],
    ['M8 × 1,25 × 25', ['thread m8x1.25 length 25']],
    ['M12x50 A4 stainless', ['thread m12 length 50', 'a4', 'stainless']],
    ['M12x2.5 bolt', ['thread m12x2.5', 'bolt']],
    ['1/4-20 x 1" 18-8 socket head', ['thread 1/4-20 length 1"', '18-8', 'socket', 'head']],
    ['#10-24', ['thread #10-24']],
    ['1/4 UNC x 1" screw', ['thread 1/4 UNC length 1"', 'screw']],
    ['#2 UNF', ['thread #2 UNF']],
    ['10-24 x 1/2', ['thread #10-24 length 1/2']],
    [
      '3/8-16 hex cap screw grade 8 2 inch',
      ['thread 3/8-16', 'hex', 'cap', 'screw', 'grade', 'exact 8', 'exact 2inch'],
    ],
    ['3/8 washer', ['exact 3/8', 'washer']],
    ['spring pin 4 x 20', ['spring', 'pin', 'sizes 4|20']],
    ['bearing 25x52x15', ['bearing', 'sizes 25|52|15']],
    ['24V 0.5 kW motor IP65', ['exact 24V', 'exact 0.5kW', 'motor', 'ip65']],
    ['motor over 95%', ['motor', 'min 95%']],
    ['>= 20 kN', ['min 20kN']],
    ['id under 50', ['id', 'max 50']],
    ['viton o-ring id 25 to 30 mm', ['viton', 'o-ring', 'id', 'exact 25..30mm']],
    ['inverter mppt 200-480V', ['inverter', 'mppt', 'exact 200..480V']],
    ['6205-2RS', ['6205-2rs']],
    ['80+ gold', ['80+', 'gold']],
    ['W14x34 beam', ['w14x34', 'beam']],
    ['0,5 mm', ['exact 0.5mm']],
    ['1 1/2 in', ['exact 1 1/2in']],
    ['m10x60mm', ['thread m10 length 60']],
    ['3/8-16x1.5', ['thread 3/8-16 length 1.5']],
    ['10-24x1/2"', ['thread #10-24 length 1/2"']],
    ['1/4" x 1" bolt', ['exact 1/4"', 'exact 1"', 'bolt']],
    ['1 x 2 x 0.5 in', ['exact 1in', 'exact 2in', 'exact 0.5in']],
    ['"M8 x 20"', ['thread m8 length 20']],
    ['pipe 1-1/2 in', ['pipe', 'exact 1-1/2in']],
    ['1/4-1/2 in', ['exact 1/4..1/2in']],
    ['between 20 and 30 mm', ['exact 20..30mm']],
    ['-40 °C', ['exact -40°C']],
    ['AS568 -110 nbr', ['as568-110', 'nbr']],
    ['plus 6.0-1 uni', ['plus', '6.0-1', 'uni']],
    ['ip67 -40 °C', ['ip67', 'exact -40°C']],
    ['DIN7991-M8', ['din7991', 'thread m8']],
    ['DIN 912-M6x20', ['din', 'exact 912', 'thread m6 length 20']],
    ['din912-m8x20-a2', ['din912', 'thread m8 length 20', 'a2']],
    ['din912-M8x20-8.8', ['din912', 'thread m8 length 20', 'exact 8.8']],
    ["o'ring", ["o'ring"]],
    ['M16*1.5*80', ['thread m16x1.5 length 80']],
    ['1/4-20*1" screw', ['thread 1/4-20 length 1"', 'screw']],
    ['type M 1 inch', ['type', 'm', 'exact 1inch']],
    ['no. 8 x 1 1/2"', ['#8', 'x', 'exact 1 1/2"']],
    ['#8x1-1/4', ['#8', 'x', 'exact 1-1/4']],
    ['o.d. 26', ['od', 'exact 26']],
    ['d=6', ['d', 'exact 6']],
    ['id 20 to 25 viton', ['id', 'exact 20..25', 'viton']],
    ['20 AND 25', ['exact 20..25']],
    ['40 mm or less', ['max 40mm']],
    ['400 hp and above', ['min 400hp']],
    ['≥ 100 mm', ['min 100mm']],
    ['approx. 50 mm', ['exact 47.5..52.5mm']],
    ['30TT2-512 W', ['30tt2-512', 'w']],
    ['12 mm.', ['exact 12mm']],
    ['', []],
    ['   ', []],
  ])('%s', (query, tokens) => expect(read(query)).toEqual(tokens))

  test('tokens, whatever it is', () => {
    for (const query of [
      '"',
      '((',
      '\u0000',
      '!'.repeat(10_000),
      '🔩',
      'שלום M8',
      "'; drop table x",
      '---',
      '1/0',
      '9'.repeat(400),
    ]) {
      expect(Array.isArray(read(query))).toBe(true)
    }
  })
})
