import { expect, test } from 'vitest'
import type { ColumnFragment } from '@/gateway/operations.ts'
import { cellText, noValue, type SpecColumn, specColumns } from './spec-columns.ts'

const units = [
  { code: 'mm', symbol: 'mm' },
  { code: 'Cel', symbol: '°C' },
]

function attribute(key: string, more: Partial<ColumnFragment> = {}): { definition: ColumnFragment } {
  const plain = { label: key, help: null, type: 'TEXT', unit: null, required: false, variantDefining: false } as const
  return { definition: { key, ...plain, ...more } }
}

function column(more: Partial<ColumnFragment>): SpecColumn {
  const [only] = specColumns([attribute('any', more)], units)
  if (!only) throw new Error('no column')
  return only
}

test('variant axes lead, required ones follow, the rest keeps catalog order', () => {
  const attributes = [
    attribute('finish'),
    attribute('material', { required: true }),
    attribute('length', { variantDefining: true }),
    attribute('note'),
    attribute('thread', { variantDefining: true, required: true }),
  ]
  expect(specColumns(attributes, units).map(({ key }) => key)).toEqual([
    'length',
    'thread',
    'material',
    'finish',
    'note',
  ])
})

test('the unit stands in the head and not in the cell', () => {
  const temperature = column({ type: 'RANGE', unit: 'Cel' })
  expect(temperature.symbol).toBe('°C')
  expect(temperature.numeric).toBe(true)
  expect(cellText({ key: 'any', display: '-40 – 120 °C', unit: 'Cel' }, temperature)).toBe('-40 – 120')
})

test('a value in another unit than the head keeps its unit', () => {
  expect(cellText({ key: 'any', display: '1.5 in', unit: 'in' }, column({ type: 'NUMBER', unit: 'mm' }))).toBe('1.5 in')
})

test('a missing value shows a dash', () => {
  expect(cellText(undefined, column({}))).toBe(noValue)
})
