import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecrets, startS3 } from '@tensile/local-stack'
import { testDatabase } from '@tensile/local-stack/test-database'
import { objectStoreSettings } from '@tensile/object-store'
import { readSettings } from '@tensile/settings'
import { makeWorkerUtils } from 'graphile-worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { startOrderJobs } from '../jobs.ts'
import { openOrders, sales } from '../tests/orders.ts'
import { openSold } from '../tests/sold.ts'
import { makeDocuments } from './document.jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'tensile-documents-'))
const s3 = await startS3({ folder, port: 0, secrets: readSecrets(folder) })
const ownDatabase = await testDatabase()
const orders = openOrders(ownDatabase, { storage: readSettings(objectStoreSettings, { ...s3.settings }) })
const { query, database, documentStore } = orders
const sold = await openSold(orders)
const { sell, ship, read, refund } = sold

beforeAll(async () => {
  await orders.products('BOLT', 'NUT')
  await orders.warehouses('FRA1')
  await orders.receive({ BOLT: { FRA1: 100_000 }, NUT: { FRA1: 100_000 } })
  await sold.price(1234.5, 'BOLT')
  await sold.price(0.1234, 'NUT')
  await query("update catalog.product set name = 'Śruba łożyska ΜΕΓΑ' where sku = 'NUT'")
})
afterAll(async () => {
  await orders.close()
  await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function textOf(url: string): Promise<{ text: string; pages: number }> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
  const { text } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: pdf.numPages }
}
const documents = async (number: string) => (await read(number)).documents

test('a shipment has an invoice and a packing slip, as PDF for who may see the order', async () => {
  const number = await sell({ BOLT: 2, NUT: 100 })
  await ship(number)
  expect(await documents(number)).toMatchObject([
    { kind: 'PACKING_SLIP', url: null },
    { kind: 'INVOICE', url: null },
  ])
  await makeDocuments(database, documentStore)
  const [slip, invoice] = await documents(number)
  const printed = await textOf(invoice.url)
  for (const part of [
    `Invoice ${invoice.number}`,
    `Order ${number}`,
    'PO-4711',
    'C-CHECKOUT',
    'Frankfurt',
    'BOLT',
    'Śruba łożyska ΜΕΓΑ',
    '1,234.50',
    '2,469.00',
    'VAT 19% on 2,481.34',
    '471.45 EUR',
    'Total 2,952.79 EUR',
    'within 30 days',
    'Page 1 of 1',
  ]) {
    expect(printed.text).toContain(part)
  }
  const packed = await textOf(slip.url)
  expect(packed.text).toContain(`Packing slip ${number}-1`)
  expect(packed.text).toContain('JD014')
  expect(packed.text).not.toContain('1,234.50')
  expect(Object.fromEntries(new URL(invoice.url).searchParams)).toMatchObject({
    'X-Amz-Expires': '900',
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('an invoice is for what has left, with the rest on the next one; numbers have no gaps', async () => {
  const number = await sell({ BOLT: 3 })
  const [line] = (await read(number)).lines
  await ship(number, { lines: [{ lineId: line.id, quantity: 1 }] })
  await ship(number, { lines: [{ lineId: line.id, quantity: 99 }] }) // refused
  await ship(number)
  await makeDocuments(database, documentStore)
  const invoices = (await documents(number)).filter(({ kind }: { kind: string }) => kind === 'INVOICE')
  const texts = await Promise.all(invoices.map(async ({ url }: { url: string }) => (await textOf(url)).text))
  expect(texts[0]).toContain('Total 1,469.05 EUR')
  expect(texts[1]).toContain('Total 2,938.11 EUR')
  const [first, second] = invoices.map(({ number: name }: { number: string }) => Number(name.slice(-6)))
  expect(second).toBe(Number(first) + 1)
})

test('a refund has a credit note, and a delivery to another member state the note on reverse charge', async () => {
  await query("update accounts.company set vat_id = 'SE556677889901' where id = $1", [sold.companyId])
  const number = await sell({ BOLT: 1 })
  const abroad = await query<{ number: string }>(
    `select d.number from orders.document d join orders."order" o on o.id = d.order_id where o.number = $1`,
    [number],
  )
  expect(abroad).toEqual([])
  const cart = await sold.cart(sold.bea.id, { BOLT: 1 })
  const request = sold.request(cart, sold.bea.id)
  const placed = await sold.place({
    ...request,
    shippingAddress: { ...request.shippingAddress, city: 'Göteborg', country: 'SE' },
  })
  if ('refusals' in placed) throw new Error(JSON.stringify(placed.refusals))
  const [swedish] = await query<{ number: string }>('select number from orders."order" where id = $1', [placed.orderId])
  await ship(swedish?.number ?? '')
  await refund(swedish?.number ?? '', sales)
  await makeDocuments(database, documentStore)
  const made = await documents(swedish?.number ?? '')
  const kinds = Object.fromEntries(made.map(({ kind, url }: { kind: string; url: string }) => [kind, url]))
  const invoice = await textOf(kinds['INVOICE'])
  expect(invoice.text).toContain('Reverse charge')
  expect(invoice.text).toContain('SE556677889901')
  expect(invoice.text).toContain('VAT 0% on 1,234.50 0.00 EUR')
  const note = await textOf(kinds['CREDIT_NOTE'])
  expect(note.text).toContain('Credit note CN-')
  const numbered = made.find(({ kind }: { kind: string }) => kind === 'INVOICE').number
  expect(note.text).toContain(`Invoice ${numbered} Order`)
  expect(note.text).toContain('Total 1,234.50 EUR')
})

test('long invoices repeat the head of their table on every page', async () => {
  const skus = Array.from({ length: 90 }, (_, n) => `LONG-${n + 1}`)
  await orders.products(...skus)
  await sold.price(1, ...skus)
  await orders.receive(Object.fromEntries(skus.map((sku) => [sku, { FRA1: 10 }])))
  const number = await sell(Object.fromEntries(skus.map((sku) => [sku, 1])))
  await ship(number)
  await makeDocuments(database, documentStore)
  const { text, pages } = await textOf(
    (await documents(number)).find(({ kind }: { kind: string }) => kind === 'INVOICE').url,
  )
  expect(pages).toBeGreaterThan(1)
  expect(text.match(/Description/g)).toHaveLength(pages)
  expect(text).toContain('LONG-90')
  expect(text).toContain(`Page ${pages} of ${pages}`)
})

test('what can not be stored now is made by the next run, once', async () => {
  const number = await sell({ NUT: 1 })
  await ship(number)
  const broken = { ...documentStore, put: () => Promise.reject(new Error('out of reach')) }
  await expect(makeDocuments(database, broken)).rejects.toThrow('out of reach')
  expect(await makeDocuments(database, documentStore)).toBe(2)
  expect(await makeDocuments(database, documentStore)).toBe(0)
})

test('is made by the queue as soon as it is issued, with the rights of orders alone', async () => {
  const databaseUrl = ownDatabase.writeUrl('orders')
  const queue = await makeWorkerUtils({ connectionString: databaseUrl, schema: 'orders_jobs' })
  await queue.migrate()
  const log = pino({ level: 'silent' })
  const jobs = startOrderJobs({
    databaseUrl,
    database,
    payments: orders.payments,
    documentStore,
    approvalDays: 14,
    log,
  })
  const number = await sell({ NUT: 1 })
  await ship(number)
  const types = async () => (await documents(number)).map(({ url }: { url: string | null }) => typeof url)
  await expect.poll(types).toEqual(['string', 'string'])
  await jobs.stop()
  await queue.release()
}, 30_000)
