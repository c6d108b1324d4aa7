import { expect, test } from 'vitest'
import { changed, hrefOf, nextPage, nextSort, previousPage, readAddress, toSearch } from './results-address.ts'

/** An address by its text, as the server sees it. */
function read(href: string) {
  const { pathname, searchParams } = new URL(href, 'http://store.example')
  const names = [...new Set(searchParams.keys())]
  return readAddress(pathname, Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])))
}

test('an address says everything about its list, both ways', () => {
  const href =
    '/search?q=M12+stainless&f.material=A2&f.material=A4&f.length.min=1/2&f.length.unit=in&sort=spec:length:desc&group=family&size=48&after=a&after=b&from=97'
  expect(hrefOf(read(href))).toBe(href)
  expect(toSearch(read(href))).toEqual({
    query: 'M12 stainless',
    filter: [
      { key: 'material', in: ['A2', 'A4'] },
      { key: 'length', min: '1/2 in' },
    ],
    sort: { by: 'SPEC', specKey: 'length', direction: 'DESC' },
    first: 48,
    byFamily: true,
    after: null,
    familiesAfter: 'b',
  })
})

test('the shortest address is the path alone', () => {
  expect(hrefOf(readAddress('/c/o-rings', {}))).toBe('/c/o-rings')
})

test('nonsense in an address is left out', () => {
  const nonsense = { sort: 'spec:DROP TABLE:asc', size: '100000', from: '-3', after: '', group: 'x', 'f.Bad key': 'A2' }
  expect(readAddress('/search', nonsense)).toEqual(readAddress('/search', {}))
})

test('another sort, size, query or choice starts at the first page', () => {
  expect(hrefOf(changed(read('/search?q=M12&after=a&from=25'), { size: 96 }))).toBe('/search?q=M12&size=96')
})

test('pages turn forward by cursor, and back to the cursor before', () => {
  const first = read('/search?q=M12')
  const second = nextPage(first, 'a', 24)
  const third = nextPage(second, 'b', 24)
  expect(hrefOf(third)).toBe('/search?q=M12&after=a&after=b&from=49')
  expect(previousPage(third)).toEqual(second)
  expect(previousPage(second)).toEqual(first)
  expect(previousPage(first)).toBeNull()
})

test('the address stays short however far the pages are turned', () => {
  let address = read('/search?q=M12')
  for (let page = 0; page < 200; page++) address = nextPage(address, `cursor-${page}`, 24)
  expect(hrefOf(address).length).toBeLessThan(500)
  expect(read(hrefOf(address))).toMatchObject({ from: 4801 })
})

test('a column head leads up, then down, then back to the best match', () => {
  const up = nextSort('sku', { column: 'name', direction: 'DESC' })
  expect(up).toEqual({ column: 'sku', direction: 'ASC' })
  const down = nextSort('sku', up)
  expect(down).toEqual({ column: 'sku', direction: 'DESC' })
  expect(nextSort('sku', down)).toBeNull()
})
