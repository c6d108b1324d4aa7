import { repeat } from '../closed-loop.ts'
import { machine, percentile, printTable } from '../report.ts'
import { openDatabaseWork, type DatabaseWork } from './database-work.ts'
import { addGenerations, generationWord, removeGenerations } from './generations.ts'
import { broadSearch, searches } from './queries.ts'

const TIMES = 30
const FACTOR = 10

/** What becomes slower in a catalog ten times as large, and by how much. */
export async function measureGrowth(primaryUrl: string, replicaUrl: string): Promise<void> {
  await removeGenerations(primaryUrl, replicaUrl)
  const before = await measured(primaryUrl, replicaUrl, '')
  await addGenerations(primaryUrl, replicaUrl, FACTOR - 1)
  // The words that find so many products before find as many of one generation, and ten times as many of all.
  const after = await measured(primaryUrl, replicaUrl, ` ${generationWord(1)}`)

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
  await removeGenerations(primaryUrl, replicaUrl)
}

async function measured(primaryUrl: string, replicaUrl: string, narrowedBy: string) {
  const work = openDatabaseWork(primaryUrl, replicaUrl, 1)
  try {
    const rows = [
      await row(work, 'selective: M12x50 A4 stainless', `M12x50 A4 stainless${narrowedBy}`),
      await row(work, 'selective: 750W psu', `750W psu${narrowedBy}`),
      await row(work, 'selective: all queries of the bench', ...searches.map((query) => `${query}${narrowedBy}`)),
      await row(work, `broad: ${broadSearch}`, broadSearch),
      await row(work, 'empty', ''),
    ]
    return { products: (await work.search('')).total, rows }
  } finally {
    await work.close()
  }
}

async function row(work: DatabaseWork, name: string, ...queries: string[]) {
  const found = new Map<string, number>()
  const { durations } = await repeat(name, Math.max(TIMES, queries.length), async (turn) => {
    const query = queries[turn % queries.length] ?? ''
    found.set(query, (await work.searchAnew(query)).total)
  })
  return { name, found: [...found.values()].reduce((sum, total) => sum + total, 0), ms: percentile(durations, 0.5) }
}
