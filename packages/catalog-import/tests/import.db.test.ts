import { readFileSync } from 'node:fs'

import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { importCatalog, openFolder, type ImportOptions, type Refusal } from '../src/index.ts'
import { fixture, fixtureWith, motor, temporaryFolder } from './temporary-folder.ts'

const database = await testDatabase()
const databaseUrl = database.writeUrl('catalog')
const client = new pg.Client({ connectionString: database.adminUrl })

beforeAll(() => client.connect())
afterAll(() => client.end())

/** What the tables hold that an import writes. */
const snapshot = async () => {
  const { rows } = await client.query<{ snapshot: string }>(`
    select concat_ws(' ', (select count(*) from catalog.category), (select md5(string_agg(d::text, '' order by id)) from catalog.attribute_definition d),
      (select md5(string_agg(f::text, '' order by id)) from catalog.family f), (select count(*) from catalog.brand),
      (select md5(string_agg(p::text, '' order by id)) from catalog.product p), (select md5(string_agg(s::text, '' order by s::text)) from catalog.product_spec s),
      (select count(*) from audit.entry), (select count(*) from search.product_document)) as snapshot`)
  return rows[0]?.snapshot
}

const run = async (folder: string, options: Partial<ImportOptions> = {}) => {
  const refusals: Refusal[] = []
  const summary = await importCatalog(openFolder(folder), {
    databaseUrl,
    onRefusals: (some) => refusals.push(...some),
    ...options,
  })
  return { summary, refusals: refusals.sort((one, other) => one.line - other.line) }
}

const specsOf = async (sku: string) => {
  const { rows } = await client.query<{ key: string; display: string }>(
    'select s.key, s.display from catalog.product_spec s join catalog.product p on p.id = s.product_id where p.sku = $1 order by s.key, s.ordinal',
    [sku],
  )
  return Object.fromEntries(rows.map(({ key, display }) => [key, display]))
}

it('keeps nothing of a dry run, which still checks products against the definitions of its own files', async () => {
  const before = await snapshot()
  const wrong = fixtureWith({ 'products.jsonl': motor('OK', { voltage: 24 }) + motor('WRONG', { voltage: 60 }) })
  const { summary, refusals } = await run(wrong, { dryRun: true })
  expect(summary).toMatchObject({ categories: { created: 3 }, products: { created: 1, refused: 1 } })
  expect(refusals).toMatchObject([{ line: 2, sku: 'WRONG', key: 'voltage', code: 'ABOVE_MAX' }])
  expect(await snapshot()).toBe(before)
})

it('imports a folder, parents before children whatever the order of rows', async () => {
  const { summary, refusals } = await run(fixture)
  expect(refusals).toEqual([])
  expect(summary).toMatchObject({
    categories: { created: 3, refused: 0 },
    attributes: { created: 9, refused: 0 },
    families: { created: 2, refused: 0 },
    products: { created: 14, updated: 0, unchanged: 0, refused: 0 },
    resumed: 0,
  })
  expect(await specsOf('NM-004')).toMatchObject({ voltage: '12 V', temperature: '-20 – 60 °C', mounting: 'B5' })
  expect(await specsOf('NL-013')).toMatchObject({ voltage: '24 V', temperature: '-20 – 60 °C' })
})

it('writes search documents and the audit trail with the file and the run', async () => {
  const { rows: documents } = await client.query(
    `select from search.product_document where document @@ to_tsquery('simple', 'nordlicht')`,
  )
  expect(documents).toHaveLength(14)
  const { rows } = await client.query(
    `select actor, count(*)::integer as entries, count(distinct request_id)::integer as runs, bool_and(request_id = (select id::text from catalog.import_run)) as named
     from audit.entry where entity_type = 'catalog.product' group by actor`,
  )
  expect(rows).toEqual([{ actor: 'import:fixture', entries: 14, runs: 1, named: true }])
})

it('changes nothing the second time and says so', async () => {
  const before = await snapshot()
  const { summary } = await run(fixture)
  const unchanged = (rows: number) => ({ created: 0, updated: 0, unchanged: rows, refused: 0 })
  expect(summary).toMatchObject({
    categories: unchanged(3),
    attributes: unchanged(9),
    families: unchanged(2),
    products: unchanged(14),
    resumed: 0,
  })
  expect(await snapshot()).toBe(before)
})

it('knows a SKU in any case of its letters and updates what differs', async () => {
  const [first = ''] = readFileSync(`${fixture}/products.jsonl`, 'utf8').split('\n')
  const { summary } = await run(
    fixtureWith({ 'products.jsonl': `${first.replace('NM-001', 'nm-001').replace('B5', 'B14')}\n` }),
  )
  expect(summary.products).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 })
  expect(await specsOf('nm-001')).toMatchObject({ mounting: 'B14' })
})

it('updates a definition, and products follow', async () => {
  const attributes = readFileSync(`${fixture}/attributes.csv`, 'utf8').replace(
    'Rated power,number,kW',
    'Rated power,number,W',
  )
  const { summary, refusals } = await run(fixtureWith({ 'attributes.csv': attributes, 'products.jsonl': '' }))
  expect(refusals).toEqual([])
  expect(summary.attributes).toEqual({ created: 0, updated: 1, unchanged: 8, refused: 0 })
  expect(await specsOf('NM-002')).toMatchObject({ power: '120 W' })
  await run(fixture)
})

it('lets good rows in and tells of each refused one its line, SKU, key and code', async () => {
  const folder = fixtureWith({
    'products.jsonl': [
      motor('GOOD-1', { voltage: 13 }),
      motor('NO-VOLTAGE', { mounting: 'B6', poles: 3.5 }),
      '{ "sku": "CUT-OFF", \n',
      motor('LOST', { voltage: 14 }, { family: 'Nordlicht X' }),
      motor('good-1', { voltage: 15 }),
      motor('CLASH', { voltage: '13 V' }),
      '\n',
      motor('OTHER-UNIT', { voltage: '2 kg' }),
      motor('NUL\u0000', { voltage: 16 }),
      motor('LONG-NAME', { voltage: 17 }, { name: 'x'.repeat(301) }),
      motor('GOOD-2', { voltage: 18 }, { brand: 'Ostwerk' }),
      motor('', { voltage: 19 }),
    ].join(''),
  })
  const { summary, refusals } = await run(folder)
  expect(summary.products).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 9 })
  expect(refusals.map(({ line, sku, key, code }) => [line, sku, key, code])).toEqual([
    [2, 'NO-VOLTAGE', 'mounting', 'NOT_AN_OPTION'],
    [2, 'NO-VOLTAGE', 'poles', 'WRONG_TYPE'],
    [2, 'NO-VOLTAGE', 'voltage', 'REQUIRED'],
    [3, null, null, 'MALFORMED'],
    [4, 'LOST', null, 'NOT_FOUND'],
    [5, 'good-1', null, 'TAKEN'],
    [6, 'CLASH', null, 'DUPLICATE_VARIANT'],
    [8, 'OTHER-UNIT', 'voltage', 'WRONG_UNIT'],
    [9, 'NUL\u0000', null, 'INVALID'],
    [10, 'LONG-NAME', null, 'INVALID'],
    [12, null, null, 'MALFORMED'],
  ])
  expect(refusals.every(({ file, message }) => file === 'products.jsonl' && message.length > 10)).toBe(true)
})

it('leaves no brand behind that only refused rows name', async () => {
  await run(fixtureWith({ 'products.jsonl': motor('UNBRANDED', { voltage: 1 }, { brand: 'Nowhere' }) }))
  const { rows } = await client.query(`select name from catalog.brand order by name`)
  expect(rows.map(({ name }: { name: string }) => name)).toEqual(['Nordlicht', 'Ostwerk', 'Südwind'])
})

describe('rows of a structure', () => {
  it('refuses an unknown unit at its line, and takes any spelling of a known one', async () => {
    const attributes = [
      'owner_path,key,label,type,unit',
      'Drives,torque,Torque,number,furlong-stones',
      'Drives,speed,Speed,number,1/min',
      'Drives,weight,Weight,number,Kg',
      'Drives,2nd,Second,number,mm',
      'Pumps,speed,Speed,number,rpm',
      'Drives > Motors,voltage,Voltage,text,',
      'Drives,colour,Colour,hue,',
    ]
    const { summary, refusals } = await run(temporaryFolder({ 'attributes.csv': attributes.join('\n') }))
    expect(summary.attributes).toMatchObject({ created: 2, refused: 5 })
    expect(refusals.map(({ line, key, code }) => [line, key, code])).toEqual([
      [2, 'torque', 'WRONG_UNIT'],
      [5, '2nd', 'INVALID'],
      [6, 'speed', 'NOT_FOUND'],
      [7, 'voltage', 'INVALID'],
      [8, null, 'MALFORMED'],
    ])
    expect(refusals[3]?.message).toBe('"voltage" of "Nordlicht M" is NUMBER, but overrides TEXT of "Motors"')
    const { rows } = await client.query(
      `select unit from catalog.attribute_definition where key in ('speed', 'weight') order by key`,
    )
    expect(rows).toEqual([{ unit: 'rpm' }, { unit: 'kg' }])
  })

  it('refuses a definition that would make products invalid, and keeps the old one', async () => {
    const narrower =
      'owner_path,key,label,type,unit,max\nDrives > Motors > DC Motors,voltage,Rated voltage,number,V,100\n'
    const { refusals } = await run(temporaryFolder({ 'attributes.csv': narrower }))
    expect(refusals).toMatchObject([{ line: 2, key: 'voltage', code: 'BREAKS_PRODUCTS' }])
  })

  it('refuses families off leaves, categories without a parent, and another level', async () => {
    const { refusals } = await run(
      temporaryFolder({
        'categories.csv':
          'name,level,parent_path\nFans,leaf,Cooling\nMotors,leaf,Drives\nDrives,cluster,\nDrives,cluster,\n',
        'families.csv':
          'leaf_path,name,code\nDrives > Motors,A,\nDrives > Gears,B,\nDrives > Motors > DC Motors,C,NM\n',
      }),
    )
    expect(refusals.map(({ file, line, code }) => `${file}:${line} ${code}`).sort()).toEqual([
      'categories.csv:2 NOT_FOUND',
      'categories.csv:3 CONFLICT',
      'categories.csv:5 TAKEN',
      'families.csv:2 NOT_A_LEAF',
      'families.csv:3 NOT_FOUND',
      'families.csv:4 TAKEN',
    ])
  })

  it('keeps flags, help, codes and brands that a file does not give', async () => {
    await run(
      temporaryFolder({
        'attributes.csv': 'owner_path,key,label,type,unit,min,max\nDrives,voltage,Rated voltage,number,V,0,1000\n',
        'families.csv': 'leaf_path,name\nDrives > Motors > DC Motors,Nordlicht M\n',
      }),
    )
    const { rows } = await client.query(
      `select d.required, d.help, f.code, b.name from catalog.attribute_definition d, catalog.family f join catalog.brand b on b.id = f.brand_id
       where d.key = 'voltage' and d.help is not null and f.name = 'Nordlicht M'`,
    )
    expect(rows).toEqual([{ required: true, help: 'As on the name plate', code: 'NM', name: 'Nordlicht' }])
  })
})

it('reads products from a table: a column for each key, cells by the types of their attributes', async () => {
  const table = [
    'sku,name,category,family,voltage,temperature,brushless,options,poles,type_code',
    'T-1,"Table, first",Drives > Motors > DC Motors,Nordlicht M,20,"[-10,40]",yes,Brake|Gearbox,6,NM-1',
    'T-2,Second,Drives > Motors > DC Motors,Nordlicht M,21 V,-10...40 °C,no,,,',
    'T-3,Third,Drives > Motors > DC Motors,Nordlicht M,22,,perhaps,,,',
  ]
  const { refusals } = await run(temporaryFolder({ 'products.csv': table.join('\r\n') }))
  expect(refusals.map(({ line, key, code }) => [line, key, code])).toEqual([[4, 'brushless', 'WRONG_TYPE']])
  const { rows } = await client.query(`select specs from catalog.product where sku = 'T-1'`)
  expect(rows).toEqual([
    {
      specs: {
        voltage: 20,
        temperature: [-10, 40],
        brushless: true,
        options: ['Brake', 'Gearbox'],
        poles: 6,
        type_code: 'NM-1',
      },
    },
  ])
  expect(await specsOf('T-2')).toEqual({ voltage: '21 V', temperature: '-10 – 40 °C', brushless: 'No' })
})

it('does not depend on the order of rows: two variants may swap their values', async () => {
  await run(temporaryFolder({ 'products.jsonl': motor('SWAP-A', { voltage: 30 }) + motor('SWAP-B', { voltage: 31 }) }))
  const filler = Array.from({ length: 2_500 }, (_, n) => motor(`FILL-${n}`, { voltage: 40, power: n + 1 }))
  const swapped = [motor('SWAP-A', { voltage: 31 }), ...filler, motor('SWAP-B', { voltage: 30 })].join('')
  const { summary, refusals } = await run(temporaryFolder({ 'products.jsonl': swapped }))
  expect(refusals).toEqual([])
  expect(summary.products).toEqual({ created: 2_500, updated: 2, unchanged: 0, refused: 0 })
})

it('stops at what is no fault of the rows', async () => {
  const folder = temporaryFolder({
    'products.jsonl': Buffer.concat([Buffer.from(motor('A', {})), Buffer.from([0xff, 0xfe])]),
  })
  await expect(run(folder)).rejects.toThrow(/products.jsonl can't be read: it is not UTF-8 text/)
})
