import { expect, test } from 'vitest'
import { summaryOf } from './summary-of.ts'

test('says of an update what it changed, without what stayed and what always changes', () => {
  const diff = [
    { field: 'specs.length', before: 20, after: 25 },
    { field: 'version', before: 1, after: 2 },
    { field: 'brand_id', before: null, after: null },
  ]
  expect(summaryOf('UPDATE', diff)).toBe('length')
})

test('says of an insert or delete what it was', () => {
  const row = [
    { field: 'id', before: null, after: 7 },
    { field: 'name', before: null, after: 'Hex Nuts' },
  ]
  expect(summaryOf('INSERT', row)).toBe('Hex Nuts')
  expect(summaryOf('DELETE', [{ field: 'token', before: 'redacted', after: null }])).toBe('1 fields')
})
