import { expect, test } from 'vitest'
import type { ProblemFragment } from './operations.ts'
import { placeProblems, withoutField } from './field-problems.ts'

const problem = (...path: string[]): ProblemFragment => ({
  path,
  code: 'INVALID',
  message: path.join('/'),
  details: null,
})

test('places each error on the most exact field of the page and keeps the others', () => {
  const errors = [
    problem('input', 'specs', 'voltage', 'min'),
    problem('input', 'specs', 'voltage'),
    problem('id'),
    problem(),
  ]
  const placed = placeProblems(errors, ['name', 'specs.voltage'])
  expect(placed.byField['specs.voltage']).toEqual([errors[0], errors[1]])
  expect(placed.rest).toEqual([errors[2], errors[3]])
})

test('forgets what was said of a field once it is changed', () => {
  const placed = placeProblems([problem('input', 'name'), problem('input', 'sku')], ['name', 'sku'])
  expect(Object.keys(withoutField(placed, 'name').byField)).toEqual(['sku'])
})
