import { expect, test } from 'vitest'
import { listingHref, nextSort, readListing, toProductSort } from './listing-address.ts'

test('an address reads back as the list it was made of', () => {
  const listing = {
    sort: { column: 'spec:length', direction: 'DESC' },
    size: 48,
    after: 'abc',
    before: null,
    from: 49,
  } as const
  const href = listingHref('hex-head-screws', listing)
  expect(href).toBe('/c/hex-head-screws?sort=spec:length:desc&size=48&after=abc&from=49')
  expect(readListing(Object.fromEntries(new URL(href, 'http://store').searchParams))).toEqual(listing)
})

test('the plain address is the first page in catalog order', () => {
  expect(listingHref('o-rings', {})).toBe('/c/o-rings')
  expect(readListing({})).toEqual({ sort: null, size: 24, after: null, before: null, from: 1 })
})

test('nonsense in an address is left out', () => {
  const listing = readListing({
    sort: 'spec:DROP TABLE:asc',
    size: '100000',
    after: ['a', 'b'],
    before: 'c',
    from: '-3',
  })
  expect(listing).toEqual({ sort: null, size: 24, after: 'a', before: null, from: 1 })
})

test('a column head leads up, then down, then back to catalog order', () => {
  const up = nextSort('sku', { column: 'name', direction: 'DESC' })
  expect(up).toEqual({ column: 'sku', direction: 'ASC' })
  const down = nextSort('sku', up)
  expect(down).toEqual({ column: 'sku', direction: 'DESC' })
  expect(nextSort('sku', down)).toBeNull()
})

test('sorts by no spec that the category does not have', () => {
  const sort = { column: 'spec:length', direction: 'ASC' } as const
  expect(toProductSort(sort, ['length'])).toEqual({ by: 'SPEC', specKey: 'length', direction: 'ASC' })
  expect(toProductSort(sort, ['voltage'])).toBeNull()
})
