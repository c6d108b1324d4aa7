import { expect, it } from 'vitest'

import { outside, productBatches } from './product-batches.ts'
import type { Entry, ProductRow } from './rows.ts'

const families = new Map([['A > F', { id: '7', brandId: null }]])
const product = (line: number, sku: string): Entry<ProductRow> => ({
  line,
  row: { sku, name: sku, family: ['A', 'F'], specs: {} },
})

const cut = (entries: Entry<ProductRow>[], isWanted: (line: number) => boolean = () => true) =>
  Array.fromAsync(productBatches({ name: 'products', read: () => entries }, families, isWanted))

it('cuts lines into batches of a thousand, refused ones among them', async () => {
  const entries = Array.from({ length: 2_400 }, (_, n) =>
    n === 5 ? { line: 6, fault: 'broken' } : product(n + 1, `S-${n}`),
  )
  const batches = await cut(entries)
  expect(
    batches.map(({ firstLine, lastLine, products, refusals }) => [
      firstLine,
      lastLine,
      products.length,
      refusals.length,
    ]),
  ).toEqual([
    [1, 1_000, 999, 1],
    [1_001, 2_000, 1_000, 0],
    [2_001, 2_400, 400, 0],
  ])
})

it('gives a SKU to its first line, in any case of its letters, also when that line is not wanted', async () => {
  const [batch] = await cut([product(1, 'abc'), product(2, 'ABC')], outside([{ firstLine: 1, lastLine: 1 }]))
  expect(batch?.products).toEqual([])
  expect(batch?.refusals).toMatchObject([
    { line: 2, sku: 'ABC', code: 'TAKEN', message: 'line 1 has this SKU already' },
  ])
})

it('leaves out what is done, in ranges of any order', () => {
  const isWanted = outside([
    { firstLine: 7, lastLine: 8 },
    { firstLine: 2, lastLine: 3 },
  ])
  expect([1, 2, 3, 4, 6, 7, 8, 9].filter(isWanted)).toEqual([1, 4, 6, 9])
})
