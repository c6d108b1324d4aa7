import { expect, test } from 'vitest'
import { fieldChanges } from './field-changes.ts'

test('names a changed spec by its path, and not the specs that stayed', () => {
  const before = { name: 'Bolt', specs: { length: 20, coating: 'zinc' } }
  const after = { name: 'Bolt', specs: { length: 25, coating: 'zinc', grade: '8.8' } }
  expect(fieldChanges(before, after)).toEqual([
    { field: 'specs.grade', before: null, after: '8.8' },
    { field: 'specs.length', before: 20, after: 25 },
  ])
})

test('shows every field of a new row, and of a deleted one', () => {
  expect(fieldChanges(null, { id: 1, options: ['a'] })).toEqual([
    { field: 'id', before: null, after: 1 },
    { field: 'options', before: null, after: ['a'] },
  ])
  expect(fieldChanges({ id: 1 }, null)).toEqual([{ field: 'id', before: 1, after: null }])
})

test('takes an array for one value, and an emptied object for a change', () => {
  expect(fieldChanges({ options: ['a'] }, { options: ['a', 'b'] })).toHaveLength(1)
  expect(fieldChanges({ specs: { length: 1 } }, { specs: {} })).toEqual([
    { field: 'specs', before: null, after: {} },
    { field: 'specs.length', before: 1, after: null },
  ])
})
