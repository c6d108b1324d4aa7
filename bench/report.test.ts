import { expect, test } from 'vitest'
import { percentile } from './report.ts'

test('a percentile is a value that was measured, the smallest that so many do not exceed', () => {
  const values = [5, 1, 4, 2, 3]
  expect([0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([3, 5, 5])
  expect(percentile([7], 0.5)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})
