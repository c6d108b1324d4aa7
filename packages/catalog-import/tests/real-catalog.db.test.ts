import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { importCatalog, openFolder, type ImportSummary, type Refusal } from '../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Real product data beside the repository, for those who have it. */
const catalog = fileURLToPath(new URL('../../../../shared/data/catalog', import.meta.url))
const PRODUCTS = 80_658

interface Case {
  id: string
  expect: 'reject' | 'accept' | 'accept_normalised'
  code: string
  record: { sku: string; name: string }
  stored?: Record<string, number>
}

/** What each label means in the vocabulary of the API. */
const CODES: Record<string, string[]> = {
  required: ['REQUIRED'],
  type: ['WRONG_TYPE'],
  regex: ['PATTERN_MISMATCH'],
  range: ['BELOW_MIN', 'ABOVE_MAX'],
  option: ['NOT_AN_OPTION'],
  option_family: ['NOT_AN_OPTION'],
  unknown_attribute: ['UNKNOWN_ATTRIBUTE'],
  unit_dimension: ['WRONG_UNIT'],
  range_order: ['RANGE_ORDER'],
  not_leaf: ['NOT_FOUND'],
  duplicate_sku: ['TAKEN'],
  duplicate_variant: ['DUPLICATE_VARIANT'],
}

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.adminUrl })
const casesDatabase = await testDatabase()
const casesClient = new pg.Client({ connectionString: casesDatabase.adminUrl })

beforeAll(() => Promise.all([client.connect(), casesClient.connect()]))
afterAll(() => Promise.all([client.end(), casesClient.end()]))

const run = async ({ writeUrl }: typeof database, path: string, dryRun = false) => {
  const refusals: Refusal[] = []
  const summary = await importCatalog(openFolder(path), {
    databaseUrl: writeUrl('catalog'),
    dryRun,
    onRefusals: (some) => refusals.push(...some),
  })
  return { summary, refusals }
}

describe.skipIf(!existsSync(catalog))('a real catalog of 80,658 products', { timeout: 120_000 }, () => {
  let first: ImportSummary

  beforeAll(async () => {
    first = (await run(database, catalog)).summary
  }, 300_000)

  it('goes in without a refused row', async () => {
    const all = { updated: 0, unchanged: 0, refused: 0 }
    expect(first).toMatchObject({
      categories: { ...all, created: 119 },
      attributes: { ...all, created: 1_015 },
      families: { ...all, created: 4_331 },
      products: { ...all, created: PRODUCTS },
    })
    const { rows } = await client.query(`select (select count(*)::integer from search.product_document) as documents,
      (select count(*)::integer from audit.entry where entity_type = 'catalog.product') as audited`)
    expect(rows).toEqual([{ documents: PRODUCTS, audited: PRODUCTS }])
  })

  it('refuses every product of the sources that their makers got wrong', async () => {
    const { refusals } = await run(database, `${catalog}/quarantine.jsonl`, true)
    const lines = Map.groupBy(refusals, ({ line }) => line)
    const ofNoFamily = [...lines.values()].filter(([refusal]) => refusal?.code === 'NOT_FOUND')
    expect(lines.size).toBe(260)
    expect(ofNoFamily).toHaveLength(69)
  })

  it('refuses variants that others are already', async () => {
    const { refusals } = await run(database, `${catalog}/collisions.jsonl`, true)
    expect(refusals.filter(({ code }) => code === 'DUPLICATE_VARIANT').length).toBeGreaterThan(790)
  })
})

describe.skipIf(!existsSync(catalog))('labelled cases', { timeout: 120_000 }, () => {
  it('are taken or refused, each for the reason that its label gives', async () => {
    const lines = readFileSync(`${catalog}/invalid.jsonl`, 'utf8').trim().split('\n')
    const cases = lines.map((line) => JSON.parse(line) as Case)
    const taken = cases.filter(({ code }) => code === 'duplicate_sku')
    await run(casesDatabase, temporaryFolder({ ...structure(), 'products.jsonl': originals(cases) }))

    const records = [...cases, ...taken].map(({ record }) => `${JSON.stringify(record)}\n`)
    const { refusals } = await run(casesDatabase, temporaryFolder({ 'products.jsonl': records.join('') }))
    const bySku = Map.groupBy(refusals, ({ sku }) => sku)
    for (const { id, expect: expected, code, record, stored = {} } of cases) {
      const codes = (bySku.get(record.sku) ?? []).map((refusal) => refusal.code)
      if (expected === 'reject') expect({ id, codes }).toEqual({ id, codes: [expect.toSatisfy(meaning(code))] })
      else expect({ id, codes }).toEqual({ id, codes: [] })
      for (const [key, value] of Object.entries(stored))
        expect(await storedValue(record.sku, key), `${id} ${key}`).toBeCloseTo(value, 6)
    }
  })

  const meaning = (label: string) => (code: string) => CODES[label]?.includes(code) ?? false

  const structure = () =>
    Object.fromEntries(
      ['categories.csv', 'attributes.csv', 'families.csv'].map((name) => [name, readFileSync(`${catalog}/${name}`)]),
    )

  /** The products that cases are duplicates of: in the whole catalog, some that are valid by themselves have a twin too. */
  function originals(cases: Case[]): string {
    const names = new Set(cases.filter(({ code }) => code.startsWith('duplicate')).map(({ record }) => record.name))
    const lines = gunzipSync(readFileSync(`${catalog}/products.jsonl.gz`))
      .toString()
      .split('\n')
    return lines.filter((line) => line !== '' && names.has((JSON.parse(line) as Case['record']).name)).join('\n')
  }

  async function storedValue(sku: string, key: string): Promise<number | undefined> {
    const { rows } = await casesClient.query<{ value: number }>(
      'select s.value::float8 as value from catalog.product_spec s join catalog.product p on p.id = s.product_id where p.sku = $1 and s.key = $2',
      [sku, key],
    )
    return rows[0]?.value
  }
})
