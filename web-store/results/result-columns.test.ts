import { expect, test } from 'vitest'
import type { ResultRowFragment } from '@/gateway/operations.ts'
import { resultColumns } from './result-columns.ts'

function row(...specs: [key: string, axis?: 'axis'][]): ResultRowFragment {
  return {
    id: 'A',
    sku: 'A',
    name: 'A',
    status: 'ACTIVE',
    family: { name: 'F', slug: 'f' },
    price: null,
    salesTerms: null,
    availability: null,
    specs: specs.map(([key, axis]) => ({
      key,
      label: key,
      type: 'TEXT',
      unit: null,
      display: 'x',
      variantDefining: axis === 'axis',
    })),
  }
}

test('axes lead, what tells the products apart follows, what few rows have is no column', () => {
  const rows = [
    row(['standard'], ['finish'], ['length', 'axis'], ['note']),
    row(['standard'], ['finish'], ['length', 'axis']),
    row(['standard'], ['finish']),
  ]
  expect(resultColumns(rows, [{ key: 'finish' }], []).map(({ key }) => key)).toEqual(['length', 'finish', 'standard'])
})
