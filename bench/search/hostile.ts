import { hostileScraps } from '../../subgraphs/search/tests/hostile-scraps.ts'
import type { Measured } from '../report.ts'
import { searchPage } from './queries.ts'

/** Of which random and hostile queries are put together; the last is much too long. */
const scraps = [...hostileScraps, 'lorem '.repeat(2_000)]

/** So many queries, the same each time. */
function hostileQueries(count: number): string[] {
  let state = 20_261_121
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: next(12) }, () => scraps[next(scraps.length)]).join(next(2) === 0 ? ' ' : ''),
  )
}

/**
 * Asks them all. Each must be answered, or refused as too long: anything else is thrown with the query.
 */
export async function askHostile(url: string, count: number, clients: number): Promise<Measured> {
  const queries = hostileQueries(count)
  const durations: number[] = []
  let slowest = { ms: 0, query: '' }
  const client = async () => {
    for (let query = queries.pop(); query !== undefined; query = queries.pop()) {
      const before = performance.now()
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: searchPage, variables: { query } }),
      })
      const answer = await response.text()
      const ms = performance.now() - before
      durations.push(ms)
      if (ms > slowest.ms) slowest = { ms, query }
      const isRefused = answer.includes('BAD_USER_INPUT') && answer.includes('at most 500 characters')
      if (response.status >= 500 || (answer.includes('"errors"') && !isRefused))
        throw new Error(`${response.status} for ${JSON.stringify(query)}: ${answer.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const name = `${count} random and hostile queries, ${clients} clients; slowest: ${JSON.stringify(slowest.query.slice(0, 60))}`
  return { name, durations, target: 'max < 200' }
}
