import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

test.each([
  ['1234567.5', 'EUR', '1,234,567.50 EUR'],
  ['0.0375', 'EUR', '0.0375 EUR'],
  ['-1000.00', 'USD', '-1,000.00 USD'],
  ['999', 'JPY', '999 JPY'],
])('%s %s reads as %s', (amount, currency, text) => {
  expect(formatMoney({ amount, currency })).toBe(text)
})
