import { expect, test } from 'vitest'
import { changesOf } from './changes-of.ts'

test('takes a changed document apart to the keys that differ', () => {
  const diff = [
    { field: 'specs', before: { length: 20, material: 'A2' }, after: { length: 25, material: 'A2', rohs: true } },
  ]
  expect(changesOf(diff)).toEqual([
    { field: 'specs.length', before: '20', after: '25' },
    { field: 'specs.rohs', before: null, after: 'true' },
  ])
})

test('shows lists as lists and what was not there as nothing', () => {
  expect(changesOf([{ field: 'options', before: ['A2', 'A4'], after: null }])).toEqual([
    { field: 'options', before: 'A2, A4', after: null },
  ])
})
