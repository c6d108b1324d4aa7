import type { RunningHouse } from '@tensile/local-stack/running-house'
import { repeat } from '../closed-loop.ts'
import { machine, percentile, printTable } from '../report.ts'
import { openDatabaseWork, type DatabaseWork } from './database-work.ts'
import { addGenerations, removeGenerations } from './generations.ts'
import { broadSearch, selectiveSearches } from './queries.ts'

const TIMES = 30
const FACTOR = 10

/** What becomes slower in a catalog ten times as large, and by how much. */
export async function measureGrowth(house: RunningHouse): Promise<void> {
  const urls = [house.DATABASE_ADMIN_URL, house.DATABASE_REPLICA_ADMIN_URL] as const
  await removeGenerations(...urls)
  const before = await measured(house)
  await addGenerations(...urls, FACTOR - 1)
  const after = await measured(house)

  console.log(
    `\nGrowth: from ${before.products} to ${after.products} products, database work of a search with facets, 1 client, p50`,
  )
  console.log(`${machine()}\n`)
  printTable(
    ['', 'found', 'ms', 'found', 'ms', 'factor'],
    before.rows.map(({ name, found, ms }, at) => {
      const later = after.rows[at]
      const factor = later ? (later.ms / ms).toFixed(1) : '-'
      return [name, String(found), ms.toFixed(1), String(later?.found), later?.ms.toFixed(1) ?? '-', factor]
    }),
  )
  await removeGenerations(...urls)
}

async function measured(house: RunningHouse) {
  const work = openDatabaseWork(house)
  try {
    const rows = [
      ...(await Array.fromAsync(selectiveSearches, (query) => row(work, `selective: ${query}`, query))),
      await row(work, `broad: ${broadSearch}`, broadSearch),
      await row(work, 'empty', ''),
    ]
    return { products: (await work.search('')).total, rows }
  } finally {
    await work.close()
  }
}

async function row(work: DatabaseWork, name: string, query: string) {
  let found = 0
  const { durations } = await repeat(name, TIMES, async () => {
    found = (await work.searchAnew(query)).total
  })
  return { name, found, ms: percentile(durations, 0.5) }
}
