import { expect, test } from 'vitest'
import { toDigits, toMinorUnits } from './minor-units.ts'

test.each([
  ['12.50', 2, 1250],
  ['12.5', 2, 1250],
  ['0.05', 2, 5],
  ['1300', 0, 1300],
  ['1300.00', 0, 1300],
  ['1.234', 3, 1234],
])('%s in %i digits is %i', (amount, digits, units) => expect(toMinorUnits(amount, digits)).toBe(units))

test('refuses what can not be paid', () => {
  expect(() => toMinorUnits('0.005', 2)).toThrow('can not be paid')
  expect(() => toMinorUnits('99999999999999999.00', 2)).toThrow('can not be paid')
})

test('writes the digits of the currency', () => {
  expect(toDigits('12.5', 2)).toBe('12.50')
  expect(toDigits('0.05', 2)).toBe('0.05')
  expect(toDigits('7', 3)).toBe('7.000')
  expect(toDigits('1300', 0)).toBe('1300')
})
