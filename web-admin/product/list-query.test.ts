import { expect, test } from 'vitest'
import { listHref, readListQuery, readSort, sortState } from './list-query.ts'

test('reads filters and sort from the address and ignores what it does not know', () => {
  expect(readListQuery({ category: 'c1', status: 'ACTIVE', sort: '-spec.length' })).toMatchObject({
    category: 'c1',
    status: 'ACTIVE',
    sort: { by: 'SPEC', direction: 'DESC', specKey: 'length' },
  })
  expect(readListQuery({ status: 'GONE', sort: 'colour', sku: ' ' })).toMatchObject({
    status: null,
    sku: null,
    sort: { by: 'SKU' },
  })
})

test('a column head sorts up first, then down', () => {
  expect(sortState(readSort('name'), 'sku')).toEqual({ now: undefined, next: 'sku' })
  expect(sortState(readSort('sku'), 'sku')).toEqual({ now: 'ascending', next: '-sku' })
  expect(sortState(readSort('-spec.length'), 'spec.length')).toEqual({ now: 'descending', next: 'spec.length' })
})

test('changing a filter keeps the others and goes back to the first page', () => {
  expect(listHref({ category: 'c1', after: 'x', sort: '-sku' }, { status: 'DRAFT' })).toBe(
    '/products?category=c1&sort=-sku&status=DRAFT',
  )
  expect(listHref({ category: 'c1' }, { category: null })).toBe('/products')
})
