import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'
import { sumTallies, tallyLists, type Tally } from './facet-tally.ts'

const { owner, close } = openSearch(await testDatabase())
afterAll(close)

test('numbers are read as the database writes them, however large', async () => {
  const numbers = [1, 31, 32, 33, 1023, 1024, 32_767, 32_768, 1_048_576, 123_456_789, 2_147_483_647]
  const { rows } = await owner.query<{ written: string }>(
    'select search.variable_length(n) as written from unnest($1::integer[]) with ordinality u (n, at) order by at',
    [numbers],
  )
  expect(rows[0]?.written).toHaveLength(1)
  const lists = rows.map(({ written }) => written)
  const all = tallyLists(3, [...lists, ...lists.map((list) => `-${list}`), lists[0]].join(''))
  expect(all.products).toBe(3)
  expect([...all.ids]).toEqual(numbers)
  expect([...all.first]).toEqual(numbers.map((_, at) => (at === 0 ? 2 : 1)))
  expect([...all.further]).toEqual(numbers.map(() => 1))
})

test('what was added up before is gone', () => {
  expect(tallyLists(1, '12').first).toHaveLength(2)
  expect(tallyLists(0, '')).toEqual({
    products: 0,
    ids: new Int32Array(),
    first: new Int32Array(),
    further: new Int32Array(),
  })
})

test('sums are those of all lists together', () => {
  const [some, others] = ['12-3', '2-23-4']
  const ordered = ({ products, ids, first, further }: Tally) => ({
    products,
    values: [...ids].map((id, at) => [id, first[at], further[at]]).sort(([one = 0], [other = 0]) => one - other),
  })
  expect(ordered(sumTallies([tallyLists(1, some), tallyLists(2, others)]))).toEqual(
    ordered(tallyLists(3, some + others)),
  )
})
