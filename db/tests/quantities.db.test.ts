import fc from 'fast-check'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'

import { testDatabase } from '@tensile/local-stack/test-database'

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.readUrl('catalog', { primary: true }) })
await client.connect()
afterAll(() => client.end())

describe('catalog.parse_quantity', () => {
  it.each([
    ['a plain number', '24', '24', null],
    ['a number and its unit', '24 V', '24', 'V'],
    ['a unit without a space', '2.5mm²', '2.5', 'mm2'],
    ['white space around', '  24   V ', '24', 'V'],
    ['a no-break space', '24\u00a0V', '24', 'V'],
    ['full width characters', '２４ Ｖ', '24', 'V'],
    ['a decimal comma', '0,5 kW', '0.5', 'kW'],
    ['a comma before three digits after a zero', '0,125 in', '0.125', 'in'],
    ['a comma before three digits after four', '1500,125', '1500.125', null],
    ['a point before three digits as decimal', '1.500', '1.5', null],
    ['thousands with commas, decimals with a point', '1,000.5', '1000.5', null],
    ['thousands with points, decimals with a comma', '1.000,5', '1000.5', null],
    ['millions with points', '1.000.000', '1000000', null],
    ['millions with commas', '1,234,567.89 m', '1234567.89', 'm'],
    ['thousands with spaces', '12 500,5 mm', '12500.5', 'mm'],
    ['thousands with thin spaces', '1\u2009000 V', '1000', 'V'],
    ['thousands with apostrophes', "1'000.5", '1000.5', null],
    ['a minus', '-40 °C', '-40', '°C'],
    ['a typographic minus', '−40 °C', '-40', '°C'],
    ['a plus', '+5', '5', null],
    ['no digit before the point', '-.5 V', '-0.5', 'V'],
    ['an exponent', '1.5e+3 Pa', '1500', 'Pa'],
    ['an exponent after a decimal comma', '1,5E-3', '0.0015', null],
    ['a fraction', '3/8 in', '0.375', 'in'],
    ['a mixed fraction', '1 1/2 in', '1.5', 'in'],
    ['a mixed fraction with a hyphen and an inch mark', '1-1/2"', '1.5', '"'],
    ['a negative mixed fraction', '-1 1/2', '-1.5', null],
    ['a vulgar fraction', '¾ in', '0.75', 'in'],
    ['a number and a vulgar fraction', '1½"', '1.5', '"'],
    ['a repeating fraction', '1/3 hp', '0.33333333333333333333', 'hp'],
    ['a unit that is a fraction', '3000 1/min', '3000', '1/min'],
    ['threads per inch', '20 1/in', '20', '1/in'],
    ['a ratio', '5:1', '5', ':1'],
    ['per cent', '5%', '5', '%'],
    ['feet', "6'", '6', "'"],
    ['what is no unit, for the caller to refuse', '12 parrots', '12', 'parrots'],
  ])('reads %s: %s', async (_, written, number, unit) => {
    expect(await parseAll([written])).toEqual([{ number, unit }])
  })

  it.each([
    ['a comma that may be decimal or group thousands', ['1,000', '1,500 mm', '-12,345']],
    ['wrong groups', ['1,00.5', '1,2,3', '1.2.3', '1.000.5', '12,34,567', '0,000,5', '1 0000,5,5']],
    ['ranges', ['10-20 mm', '10 - 20', '10–20', '10..20', '10...20 V']],
    ['several numbers', ['10x20', '10 x 20 mm', '10×20', '10*20', '5 10 mm', `5'6"`, '1_000']],
    ['two values with a slash', ['12/24 V', '230/400 V', '110/220', '115/230 VAC', '208/240']],
    ['thread and gauge names', ['1/4-20', '3/8-16 UNC', '4/0 AWG', 'M10', '1 1/2-6', '5/2-way']],
    ['fractions that are none', ['1/0', '0/0', '1 5/4', '1.5 1/2', '1/2/3', '1/1000000']],
    ['ratios not to one', ['16:9', '5:10']],
    [
      'what is no number',
      ['', ' ', 'abc', 'V 24', 'NaN', 'nan V', 'Infinity', '-inf', '±5', '~5', '>5', '--5', '+-5', '٢٤'],
    ],
    [
      'other notations',
      ['0x1F', '[12]', '$5', '1e400', '1e-400', '1e+999', '9'.repeat(500), '1/min', '/2', '.', ',', '-'],
    ],
  ])('refuses %s', async (_, refused) => {
    expect(await parseAll(refused)).toEqual(refused.map(() => ({ number: null, unit: null })))
  })

  it('never fails, and never answers anything but a number or null', async () => {
    const piece = fc.constantFrom(
      ...'0123456789.,/-+ eE\'"½°Ω×:%xVm1/2\u00a0\u2044'.split(''),
      '1e',
      'NaN',
      '10/',
      ',000',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 200 }), async (texts) => {
        const written = texts.map((each) => each.replaceAll('\0', '').toWellFormed())
        for (const { number } of await parseAll(written)) expect(number ?? '0').toMatch(/^-?\d+(\.\d+)?$/)
      }),
      { numRuns: 50 },
    )
  })

  it('reads back every number that is written with a point, and with a decimal comma', async () => {
    const decimal = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { maxLength: 100 }), async (decimals) => {
        const written = decimals.map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}1`)
        const read = await parseAll(written.map((each) => `${each} mm`))
        expect(read.map(({ number }) => number)).toEqual(written)
        const short = written.map((each) => each.slice(0, -2).replace('.', ','))
        expect((await parseAll(short)).map(({ number }) => Number(number))).toEqual(
          short.map((each) => Number(each.replace(',', '.'))),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('answers one row of nulls to null', async () => {
    expect((await client.query('select * from catalog.parse_quantity(null)')).rows).toEqual([
      { number: null, unit_text: null },
    ])
  })
})

async function parseAll(written: string[]) {
  const { rows } = await client.query<{ number: string | null; unit: string | null }>(
    `select q.number, q.unit_text as unit
    from unnest($1::text[]) with ordinality t (written, n), catalog.parse_quantity(written) q order by n`,
    [written],
  )
  return rows
}
