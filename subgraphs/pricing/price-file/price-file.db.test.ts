import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecrets, startS3 } from '@tensile/local-stack'
import { testDatabase } from '@tensile/local-stack/test-database'
import { objectStoreSettings } from '@tensile/object-store'
import { readSettings } from '@tensile/settings'
import { afterAll, describe, expect, test } from 'vitest'
import { builder, openPricing, stock } from '../tests/pricing.ts'

const folder = await mkdtemp(join(tmpdir(), 'tensile-prices-'))
const s3 = await startS3({ folder, port: 0, secrets: readSecrets(folder) })
const pricing = openPricing(await testDatabase(), readSettings(objectStoreSettings, s3.settings))
const { ask, sql, close } = pricing
await stock(pricing)
const make = builder(pricing)
afterAll(async () => {
  await close()
  await s3.stop()
  await rm(folder, { recursive: true })
})

const importPrices = async (priceListId: string, csv: string | null, rest: object = {}) =>
  (
    await ask(
      `mutation ($input: ImportPricesInput!) { importPrices(input: $input) {
         priceList { version } lineCount changedCount removedCount errorCount userErrors { path code message details } } }`,
      { input: { priceListId, ...(csv !== null && { csv }), ...rest } },
    )
  ).importPrices
const exported = async (priceListId: string) => {
  const { exportPrices } = await ask(
    `mutation ($priceListId: ID!) { exportPrices(priceListId: $priceListId) { url lineCount userErrors { code } } }`,
    { priceListId },
  )
  const response = await fetch(exportPrices.url)
  return { text: await response.text(), ...exportPrices }
}
const upload = async (csv: string) => {
  const body = Buffer.from(csv)
  const { createPriceUpload } = await ask(
    `mutation ($byteSize: Int!) { createPriceUpload(byteSize: $byteSize) { upload { method url contentType } userErrors { code } } }`,
    { byteSize: body.length },
  )
  const { method, url, contentType } = createPriceUpload.upload
  expect((await fetch(url, { method, headers: { 'content-type': contentType }, body })).status).toBe(200)
}

describe('a file of prices', () => {
  test('comes out as it can go in again, whatever is in a SKU', async () => {
    await sql(`insert into catalog.product (sku, name, family_id) select sku, 'Odd', (select id from catalog.family where code = 'WASH')
      from (values ('1/4" x 1,5'), ('Ünder')) odd (sku)`)
    const id = await make.list({ name: 'Out, and in' }, null, [
      ['1/4" x 1,5', 1, '0.1234'],
      ['S-1', 100, '0.9'],
      ['S-1', 1, '1'],
      ['Ünder', 1, '3'],
    ])
    const { text, lineCount, url } = await exported(id)
    expect(lineCount).toBe(4)
    expect(new URL(url).searchParams.get('response-content-disposition')).toContain('filename="Out_ and in.csv"')
    expect(text.split('\r\n')).toEqual([
      'sku,min_quantity,unit',
      '"1/4"" x 1,5",1,0.1234',
      'S-1,1,1.00',
      'S-1,100,0.90',
      'Ünder,1,3.00',
      '',
    ])
    const other = await make.list({ name: 'In' }, null, [['S-2', 1, '1']])
    expect(await importPrices(other, text)).toMatchObject({
      lineCount: 4,
      changedCount: 4,
      removedCount: 0,
      userErrors: [],
    })
    expect(await importPrices(other, text, { replace: true })).toMatchObject({ changedCount: 0, removedCount: 1 })
    expect((await exported(other)).text).toBe(text)
  })

  test('is read by the names of its columns, a break left out is one piece, and others are not read', async () => {
    const id = await make.list({ name: 'Columns' }, null, [])
    expect(await importPrices(id, '\uFEFFunit,note,sku\n1.5,dear,s-1\n')).toMatchObject({ changedCount: 1 })
    expect((await exported(id)).text).toContain('S-1,1,1.50')
  })

  test('is told every wrong line and sets none', async () => {
    const id = await make.list({ name: 'Wrong' }, null, [])
    const lines = [
      'sku,min_quantity,unit',
      'S-1,1,1',
      'NOPE,1,1',
      'S-2,1,-1',
      'S-3,x,1',
      ',1,1',
      's-1,1,2',
      'S-4,1',
      'S-5,1,1e3',
    ]
    const answer = await importPrices(id, lines.join('\n'))
    expect(answer).toMatchObject({ priceList: null, changedCount: 0, errorCount: 7 })
    expect(answer.userErrors).toMatchObject([
      { path: ['lines', '3', 'sku'], code: 'NOT_FOUND' },
      { path: ['lines', '4', 'unit'], code: 'INVALID', message: 'A price is not negative.', details: { line: 4 } },
      { path: ['lines', '5', 'min_quantity'], code: 'INVALID' },
      { path: ['lines', '6', 'sku'], code: 'REQUIRED' },
      { path: ['lines', '7', 'min_quantity'], code: 'DUPLICATE_BREAK', details: { first: 2 } },
      { path: ['lines', '8', ''], code: 'INVALID', message: '2 cells under 3 columns.' },
      { path: ['lines', '9', 'unit'], code: 'INVALID' },
    ])
    expect((await exported(id)).lineCount).toBe(0)
  })

  test('is refused where it makes two lists tie, by line; for another version; empty', async () => {
    await make.list({ name: 'Holds already' }, { segment: 'file' }, [['S-2', 1, '1']])
    const id = await make.list({ name: 'Comes by file' }, { segment: 'file' }, [])
    const csv = 'sku,unit\nS-1,1\nS-2,1\n'
    expect((await importPrices(id, csv)).userErrors).toMatchObject([
      { path: ['lines', '3', 'sku'], code: 'PRICE_LISTS_TIE' },
    ])
    expect((await importPrices(id, csv, { expectedVersion: 9 })).userErrors).toMatchObject([{ code: 'CONFLICT' }])
    expect((await importPrices(id, 'sku,unit\n')).userErrors).toMatchObject([{ code: 'REQUIRED' }])
  })

  test('of 100,000 lines is uploaded and imported at once, and its upload is gone', async () => {
    await sql(`insert into catalog.product (sku, name, family_id)
      select 'BULK-' || n, 'Bulk', (select id from catalog.family where code = 'WASH') from generate_series(1, 2500) n`)
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `BULK-${(n % 2_500) + 1},${Math.floor(n / 2_500) + 1},0.${n % 997}`,
    )
    const id = await make.list({ name: 'Large' }, null, [])
    await upload(['sku,min_quantity,unit', ...lines].join('\n'))
    expect(await importPrices(id, null)).toMatchObject({ lineCount: 100_000, changedCount: 100_000, userErrors: [] })
    expect((await importPrices(id, null)).userErrors).toMatchObject([{ path: ['input', 'csv'], code: 'REQUIRED' }])
    expect((await exported(id)).lineCount).toBe(100_000)
  })

  test('is too large above 10 MB', async () => {
    const { createPriceUpload } = await ask(
      `mutation { createPriceUpload(byteSize: 10000001) { upload { url } userErrors { path code } } }`,
    )
    expect(createPriceUpload).toEqual({ upload: null, userErrors: [{ path: ['byteSize'], code: 'INVALID' }] })
  })
})
