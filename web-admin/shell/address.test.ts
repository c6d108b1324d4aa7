import { expect, test } from 'vitest'
import { choice, hrefOf, param } from './address.ts'

test('a change of a filter keeps the others and starts at the first page', () => {
  const params = { sku: 'ACB', warehouse: 'FRA1', after: 'cursor' }
  expect(hrefOf('/stock', params, { warehouse: 'LYO1' })).toBe('/stock?sku=ACB&warehouse=LYO1')
  expect(hrefOf('/stock', params, { after: 'next' })).toBe('/stock?sku=ACB&warehouse=FRA1&after=next')
})

test('what is emptied or given twice is left out', () => {
  expect(hrefOf('/stock', { sku: 'ACB', status: ['LOW', 'IN_STOCK'] }, { sku: '' })).toBe('/stock')
  expect(param({ sku: ['a', 'b'] }, 'sku')).toBe('')
})

test('a choice that is not offered counts as not made', () => {
  expect(choice({ status: 'LOW' }, 'status', ['LOW', 'IN_STOCK'])).toBe('LOW')
  expect(choice({ status: 'low' }, 'status', ['LOW', 'IN_STOCK'])).toBeNull()
})
