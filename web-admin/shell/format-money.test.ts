import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

test('the digits of the API are kept, thousands grouped, cents in two', () => {
  expect(formatMoney({ amount: '1234567.8', currency: 'EUR' })).toBe('1,234,567.80 EUR')
  expect(formatMoney({ amount: '0.0195', currency: 'EUR' })).toBe('0.0195 EUR')
  expect(formatMoney({ amount: '-12', currency: 'JPY' })).toBe('-12 JPY')
})
