import fc from 'fast-check'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'

import { testDatabase } from '@tensile/local-stack/test-database'

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.readUrl('catalog', { primary: true }) })
await client.connect()
afterAll(() => client.end())

describe('the registry', () => {
  it('has for every dimension a canonical unit of its own, with factor 1 and no offset', async () => {
    const wrong = await rows(`
      select d.code from catalog.dimension d left join catalog.unit u on u.dimension = d.code and u.code = d.canonical_unit
      where (u.factor_numerator, u.factor_denominator, u.offset_value) is distinct from (1, 1, 0)`)
    expect(wrong).toEqual([])
  })

  it('resolves every code, and in its dimension every symbol and label, to its unit', async () => {
    const wrong = await rows(`
      select u.code, written, catalog.resolve_unit(written, dimension) as resolved
      from catalog.unit u, unnest(array[code, symbol, regexp_replace(label, '^(.* )?per .*$', code)]) written
      where label ~ '^[a-z -]+$' and catalog.resolve_unit(written, dimension) is distinct from code
        or catalog.resolve_unit(code) is distinct from code`)
    expect(wrong).toEqual([])
  })

  it('resolves every alias: by itself to one unit, or only where the dimension is known', async () => {
    const wrong = await rows(`
      select alias, unit_code, catalog.resolve_unit(alias) as resolved, catalog.resolve_unit(alias, dimension) as expected
      from catalog.unit_alias join catalog.unit on code = unit_code
      where alias <> 'NM' and catalog.resolve_unit(alias, dimension) is distinct from unit_code
        or not in_dimension_only and catalog.resolve_unit(alias) is distinct from unit_code`)
    expect(wrong).toEqual([])
  })

  it('is read by the services and changed by migrations alone', async () => {
    const writer = new pg.Client({ connectionString: database.writeUrl('catalog') })
    await writer.connect()
    try {
      await expect(writer.query(`update catalog.unit set factor_numerator = 2`)).rejects.toThrow('permission denied')
    } finally {
      await writer.end()
    }
  })
})

describe('catalog.resolve_unit', () => {
  it.each([
    ['mm', ['mm', 'MM', 'millimetre', 'Millimeters', 'mm.', '㎜', ' mm ']],
    ['in', ['in', 'in.', '"', '″', "''", '”', 'inch', 'Inches', 'INCH', 'Zoll']],
    ['ft', ['ft', "'", '′', 'foot', 'feet', 'FEET']],
    ['um', ['um', 'µm', 'μm', 'micron', 'micrometre']],
    ['Cel', ['Cel', '°C', '° C', '℃', 'ºC', '˚C', 'degC', 'deg C', 'Celsius']],
    ['degF', ['degF', '°F', '℉', 'Fahrenheit']],
    ['Ohm', ['Ohm', 'Ω', 'Ω', 'ohms', 'OHM']],
    ['kOhm', ['kOhm', 'kΩ', 'kohm', 'KOhm']],
    ['N.m', ['N.m', 'Nm', 'N·m', 'N*m', 'N⋅m', 'N m', 'N-m', 'newton metre']],
    ['lbf.ft', ['lbf.ft', 'ft-lb', 'ft lbs', 'lb-ft', 'FT-LBS', 'foot-pounds']],
    ['lbf.in', ['in-lb', 'lbf·in', 'in lbs']],
    ['V', ['V', 'volt', 'Volts', 'VDC', 'Vac', 'V DC', 'V d.c.', 'v']],
    ['W', ['W', 'watt', 'WATTS', 'w']],
    ['kW', ['kW', 'KW', 'kw', 'Kw']],
    ['hp', ['hp', 'HP', 'Horsepower']],
    ['rpm', ['rpm', 'RPM', 'rev/min', 'r/min', '1/min', 'min-1', 'min⁻¹', 'U/min']],
    ['m3/h', ['m3/h', 'm³/h', 'm^3/h', 'M3/H', 'm³ / h']],
    ['mm2', ['mm2', 'mm²', 'mm^2', 'mm**2', 'sq mm', 'square millimetres']],
    ['l/min', ['l/min', 'L/min', 'lpm', 'LPM']],
    ['gal/min', ['gpm', 'GPM', 'gal/min']],
    ['CFM', ['CFM', 'cfm', 'ft³/min']],
    ['mmH2O', ['mmH2O', 'mmH₂O', 'mmWC', 'mmh2o']],
    ['inH2O', ['inH2O', '"WC', 'in. w.c.']],
    ['kPa', ['kPa', 'KPa', 'kpa', 'KPA']],
    ['psi', ['psi', 'PSI', 'lbf/in²', 'psi (lbf/in²)']],
    ['dB(A)', ['dB(A)', 'dBA', 'db(a)', 'dB (A)']],
    ['Shore A', ['Shore A', 'shore a', 'SHORE A', 'Sh A', 'Shore-A', '° Shore A']],
    ['1/in', ['1/in', 'TPI', 'threads per inch']],
    ['kg', ['kg', 'KG', 'Kg', 'kgs', 'kilograms']],
    ['lb', ['lb', 'lbs', 'LBS', 'pounds']],
    ['W/(m.K)', ['W/(m.K)', 'W/(m·K)', 'W/mK']],
    ['pc', ['pcs', 'Stück', 'Stk']],
    [':1', [':1', ': 1']],
    ['%', ['%', 'percent', '% RH']],
  ])('reads every usual spelling of %s', async (code, spellings) => {
    expect(await resolveAll(spellings)).toEqual(spellings.map(() => code))
  })

  it('keeps apart what only differs in case', async () => {
    const codes = [
      'mW',
      'MW',
      'mV',
      'MV',
      'mOhm',
      'MOhm',
      'mN',
      'MN',
      'ms',
      'mS',
      'S',
      's',
      'h',
      'H',
      't',
      'T',
      'pA',
      'Pa',
    ]
    expect(await resolveAll(codes)).toEqual(codes)
    expect(await resolveAll(['Nm', 'Gb', 'GB', 'Mbps', 'MBps'])).toEqual(['N.m', 'Gbit', 'GB', 'Mbit/s', 'MB/s'])
  })

  it('never guesses: what could be two units, or is written as a third, is none', async () => {
    const unclear = ['M', 'k', 'mw', 'Mw', 'mohm', 'MOHM', 'NM', 'mb', 'gb', 'mPa', 'mHz', 'M3', 'M8', 'C', 'fps', 'St']
    expect(await resolveAll(unclear)).toEqual(unclear.map(() => null))
  })

  it('reads a spelling that needs its dimension only as of that dimension', async () => {
    const read = await rows(`
      select catalog.resolve_unit(written, dimension) as unit from (values
        ('C', 'temperature'), ('C', 'charge'), ('F', 'temperature'), ('F', 'capacitance'), ('lb', 'force'), ('lb', 'mass'),
        ('"', 'angle'), ('"', 'length'), ('K', 'temperature_difference'), ('fps', 'velocity'), ('fps', 'frame_rate'),
        ('St', 'count'), ('1/s', 'frequency'), ('1/s', 'rotational_speed'), ('V', 'length'), ('mw', 'power')
      ) given (written, dimension)`)
    const units = [
      'Cel',
      'A.s',
      'degF',
      'F',
      'lbf',
      'lb',
      'arcsec',
      'in',
      'delta K',
      'ft/s',
      'frame/s',
      'pc',
      'Hz',
      'rps',
      'V',
    ]
    expect(read.map(({ unit }) => unit)).toEqual([...units, null])
  })

  it('answers null to what is no unit, and never fails', async () => {
    const hostile = [
      '',
      ' ',
      '.',
      '%%',
      '\\',
      '(',
      '[',
      '{1,9999}',
      "'; drop table",
      '\u200b',
      '🔩',
      'x'.repeat(100_000),
    ]
    expect(await resolveAll(hostile)).toEqual(hostile.map(() => null))
    expect(await rows('select catalog.resolve_unit(null) as unit')).toEqual([{ unit: null }])
  })
})

describe('conversion', () => {
  it.each([
    ['1', 'in', 'mm', '25.4'],
    ['25.4', 'mm', 'in', '1'],
    ['1.5', 'ft', 'in', '18'],
    ['2', 'hp', 'kW', '1.49139974316'],
    ['1', 'PS', 'W', '735.49875'],
    ['400', 'mN.m', 'N.m', '0.4'],
    ['1', 'lbf.ft', 'lbf.in', '12'],
    ['1', 'kgf.cm', 'N.cm', '9.80665'],
    ['100', 'Cel', 'degF', '212'],
    ['212', 'degF', 'Cel', '100'],
    ['-40', 'degF', 'Cel', '-40'],
    ['0', 'K', 'Cel', '-273.15'],
    ['98.6', 'degF', 'K', '310.15'],
    ['10', 'delta Cel', 'delta degF', '18'],
    ['1', 'psi', 'bar', '0.0689475729317'],
    ['1', 'atm', 'Torr', '760'],
    ['1', 'inH2O', 'mmH2O', '25.4'],
    ['10', 'bar', 'MPa', '1'],
    ['1', 'MPa', 'N/mm2', '1'],
    ['60', 'l/min', 'm3/h', '3.6'],
    ['1', 'CFM', 'CFH', '60'],
    ['1', 'gal', 'in3', '231'],
    ['1', 'm/s', 'km/h', '3.6'],
    ['1', 'kn', 'km/h', '1.852'],
    ['180', 'deg', 'rad', '3.14159265359'],
    ['1', 'deg', 'arcmin', '60'],
    ['1', 'rps', 'rpm', '60'],
    ['20', '1/in', '1/mm', '0.787401574803'],
    ['1', 'kWh', 'MJ', '3.6'],
    ['1', 'Ah', 'A.s', '3600'],
    ['1', 'kg/pc', 'kg/1000', '1000'],
    ['1', 'year', 'month', '12'],
    ['1', 'GiB', 'MB', '1073.741824'],
    ['3300', 'pF', 'nF', '3.3'],
    ['0.1', 'um', 'mm', '0.0001'],
    ['250', 'kcmil', 'mm2', '126.676869774'],
  ])('takes %s %s into %s, exact to 12 digits and without noise: %s', async (value, from, to, expected) => {
    expect(await rows('select catalog.convert($1, $2, $3) as value', [value, from, to])).toEqual([{ value: expected }])
  })

  it('is refused between dimensions, also where the physics would agree', async () => {
    const refused = await rows(`
      select a, b from (values ('mm', 'V'), ('N.m', 'J'), ('W', 'VA'), ('VA', 'var'), ('Hz', 'rpm'), ('dB', 'dB(A)'),
        ('Shore A', 'Shore D'), ('%', ':1'), ('kg', 'kg/1000'), ('K', 'delta K'), ('mm', 'no unit')) pair (a, b)
      where catalog.convert(1, a, b) is not null`)
    expect(refused).toEqual([])
  })

  it('comes back to the same value, for every pair of units of a dimension', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.integer({ min: -4, max: 4 }),
        async (digits, power) => {
          // Each way rounds to 12 digits: half a unit in the last one, of the value as it stands on that unit's scale.
          const wrong = await rows(
            `select a.code, b.code, back from catalog.unit a join catalog.unit b using (dimension),
            lateral (select catalog.convert(catalog.convert($1, a.code, b.code), b.code, a.code) as back) trip
          where back is null or abs(back - $1) > 1e-11 * (abs($1) + 2 * abs(a.offset_value - b.offset_value))`,
            [`${digits}e${power}`],
          )
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 15 },
    )
  })

  it('gives equal canonical numbers for equal quantities, and keeps their order, whatever the units', async () => {
    const equal = await rows(`
      select a_value, a, b_value, b from (values (1, 'in', 25.4, 'mm'), (1.5, 'ft', 18, 'in'), (100, 'Cel', 212, 'degF'),
        (1, 'm/s', 3.6, 'km/h'), (0.1, 'm', 100, 'mm'), (1, 'rps', 60, 'rpm'), (0.3, 'kW', 300, 'W'), (2, 'psi', 288, 'psf'),
        (1, 'ksi', 1000, 'psi'), (1, 'mph', 88, 'ft/min'), (1, 'gal/h', 24, 'gal/d'), (1, 'gon', 54, 'arcmin'),
        (25.400000000000002, 'mm', 1, 'in')) pair (a_value, a, b_value, b)
      where catalog.to_canonical(a_value, a) is distinct from catalog.to_canonical(b_value, b)`)
    expect(equal).toEqual([])
    const ordered = await rows(`select catalog.to_canonical(1, 'in') < catalog.to_canonical(25.5, 'mm') as less`)
    expect(ordered).toEqual([{ less: true }])
  })

  it('answers null to what is no quantity, and never fails', async () => {
    const values = ['NaN', 'Infinity', '-Infinity', '1e400', `1e-400`, `32.${'0'.repeat(400)}1`]
    const answers = await rows(
      `select catalog.to_canonical(v, u) as canonical, catalog.convert(v, u, u) as converted
      from unnest($1::numeric[]) v, unnest(array['degF', 'psi', 'no unit']) u`,
      [values],
    )
    expect(new Set(answers.flatMap((answer) => [answer.canonical, answer.converted]))).toEqual(new Set([null]))
  })
})

describe('catalog.format_number', () => {
  it('writes plain digits that read back to the same number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 200 }),
        async (numbers) => {
          const written = await rows(
            `select n = catalog.format_number(n)::numeric and catalog.format_number(n) ~ '^-?[0-9]+(\\.[0-9]*[1-9])?$' as right
          from unnest($1::numeric[]) n`,
            [numbers],
          )
          expect(written.every(({ right }) => right === true)).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
  })
})

async function rows(text: string, values: unknown[] = []) {
  return (await client.query<Record<string, unknown>>(text, values)).rows
}

async function resolveAll(spellings: string[]) {
  const resolved = await rows(
    'select catalog.resolve_unit(written) as unit from unnest($1::text[]) with ordinality t (written, n) order by n',
    [spellings],
  )
  return resolved.map(({ unit }) => unit)
}
