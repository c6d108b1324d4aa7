import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'
import { readLists } from './facet-lists.ts'

const { owner, close } = openSearch(await testDatabase())
afterAll(close)

test('numbers are read as the database writes them, however large', async () => {
  const numbers = [1, 31, 32, 33, 1023, 1024, 32_767, 32_768, 1_048_576, 123_456_789, 2_147_483_647]
  const { rows } = await owner.query<{ written: string }>(
    'select search.variable_length(n) as written from unnest($1::integer[]) with ordinality u (n, at) order by at',
    [numbers],
  )
  expect(rows[0]?.written).toHaveLength(1)
  expect([...readLists(rows.map(({ written }) => written).join(''))]).toEqual(numbers)
  expect([...readLists(rows.map(({ written }) => `-${written}`).join(''))]).toEqual(numbers.map((number) => -number))
  expect([...readLists('')]).toEqual([])
})
