import { expect, test } from 'vitest'
import { scalars } from './scalars.ts'

const { DateTime, Decimal } = scalars

test('a DateTime is written in UTC, from a Date and from text', () => {
  expect(DateTime.serialize(new Date('2026-11-21T03:25:00Z'))).toBe('2026-11-21T03:25:00.000Z')
  expect(DateTime.parseValue('2026-11-21T05:25:00+02:00')).toBe('2026-11-21T03:25:00.000Z')
})

test.each(['yesterday', '2026-11-21', '2026-13-41T00:00:00Z', 5])('a DateTime is not read from %o', (value) => {
  expect(() => DateTime.parseValue(value)).toThrow('not an instant')
})

test('a Decimal keeps its digits', () => {
  expect(Decimal.parseValue('0.10')).toBe('0.10')
  expect(Decimal.serialize('12.50')).toBe('12.50')
})

test.each([1.5, '1e3', '', '1,5', 'NaN', '1'.repeat(21)])('a Decimal is not read from %o', (value) => {
  expect(() => Decimal.parseValue(value)).toThrow('not a decimal')
})
