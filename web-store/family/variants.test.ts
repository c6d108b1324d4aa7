import { expect, test } from 'vitest'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { axisOptions, chosenRows } from './variant-filter.ts'
import { variantSheet } from './variant-sheet.ts'

const column = (key: string, axis: boolean, numeric = false): SpecColumn => {
  return { key, label: key, help: null, unit: null, symbol: null, numeric, required: false, axis }
}
const columns = [column('thread', true), column('length', true, true), column('head', false), column('note', false)]
const variant = (sku: string, thread: string, length: string) => ({
  id: sku,
  sku,
  status: 'ACTIVE' as const,
  specs: Object.entries({ thread, length, head: 'Hex' }).map(([key, display]) => ({ key, display, unit: null })),
})
const sheet = variantSheet(columns, [
  variant('A', 'M2', '20'),
  variant('B', 'M2', '100'),
  variant('C', 'M10', '5'),
  variant('D', 'M10', '20'),
])

test('what all variants share stands once above the table, what none has nowhere', () => {
  expect(sheet.shared.map(({ key, text }) => [key, text])).toEqual([['head', 'Hex']])
  expect(sheet.columns.map(({ key }) => key)).toEqual(['thread', 'length'])
})

test('an axis stays a column when all variants agree on it', () => {
  expect(variantSheet(columns, [variant('A', 'M2', '20')]).columns.map(({ key }) => key)).toEqual(['thread', 'length'])
})

test('the rows fit every choice', () => {
  const skus = chosenRows(sheet.rows, sheet.columns, { thread: 'M10', length: '20' }).map(({ sku }) => sku)
  expect(skus).toEqual(['D'])
})

test('numbers are offered by size and impossible combinations are marked', () => {
  expect(axisOptions(sheet.rows, sheet.columns, { thread: 'M2' }, 1)).toEqual([
    { value: '5', possible: false },
    { value: '20', possible: true },
    { value: '100', possible: true },
  ])
})

test('an axis offers other values than the chosen one', () => {
  const options = axisOptions(sheet.rows, sheet.columns, { thread: 'M2', length: '20' }, 0)
  expect(options).toEqual([
    { value: 'M2', possible: true },
    { value: 'M10', possible: true },
  ])
})
