import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'

import { testDatabase } from '@tensile/local-stack/test-database'

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.readUrl('catalog', { primary: true }) })
await client.connect()
afterAll(() => client.end())

describe('catalog.size_rank', () => {
  it.each([
    ['AWG', ['40', '36', '24', '18', '10', '2', '1', '1/0', '2/0', '3/0', '4/0', '250 kcmil', '1000 kcmil']],
    ['NPS', ['1/8', '1/4', '1/2', '3/4', '1', '1 1/4', '1 1/2', '2', '2 1/2', '10', '12', '48']],
    ['DN', ['6', '15', '20', '50', '100', '1200']],
  ])('ranks %s from the smallest to the largest', async (list, sizes) => {
    const ranks = await rankAll(list, sizes)
    expect(ranks).not.toContain(null)
    expect(ranks).toEqual(ranks.toSorted((a, b) => Number(a) - Number(b)))
    expect(new Set(ranks).size).toBe(sizes.length)
  })

  it.each([
    ['AWG', '12', ['12', 'AWG 12', '12 AWG', 'AWG12', 'awg 12', '#12', 'No. 12']],
    ['AWG', '4/0', ['4/0', '0000', 'AWG 4/0', '4/0 AWG']],
    ['AWG', '1/0', ['1/0', '0', 'AWG 0']],
    ['AWG', '250 kcmil', ['250 kcmil', '250kcmil', '250 MCM', '250MCM']],
    ['NPS', '1 1/2', ['1 1/2', '1-1/2', '1-1/2"', '1½', 'NPS 1 1/2', '1 1/2 in', '1.5', 'DN 40', 'DN40']],
    ['NPS', '1/2', ['1/2', '½"', '0.5', 'nps 1/2', '1/2 inch']],
    ['DN', '50', ['50', 'DN 50', 'DN50', 'dn50', 'NPS 2']],
  ])('finds %s %s under its usual spellings', async (list, size, spellings) => {
    const [rank] = await rankAll(list, [size])
    expect(rank).not.toBeNull()
    expect(await rankAll(list, spellings)).toEqual(spellings.map(() => rank))
  })

  it('answers null to what is no size of the list, and never fails', async () => {
    const strange = ['', ' ', '41', '5/0', '-1', '12.5', 'M8', '(', '\\', '[a-', 'x'.repeat(10_000)]
    for (const list of ['AWG', 'NPS', 'DN', 'awg(', '', '\\']) {
      expect(await rankAll(list, strange)).toEqual(strange.map(() => null))
    }
  })
})

async function rankAll(list: string, sizes: string[]) {
  const { rows } = await client.query<{ rank: number | null }>(
    'select catalog.size_rank($1, size) as rank from unnest($2::text[]) with ordinality t (size, n) order by n',
    [list, sizes],
  )
  return rows.map(({ rank }) => rank)
}
