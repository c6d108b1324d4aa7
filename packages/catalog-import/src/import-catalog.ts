import { beginRehearsal, beginRun, type ImportRun } from './import-run.ts'
import { importProducts } from './import-products.ts'
import { total, totalCounts, totalRows, type Counts, type Refusal } from './outcome.ts'
import type { CatalogSource } from './rows.ts'
import { openSession, type Session } from './session.ts'
import { writeStructure } from './write-structure.ts'

export interface ImportOptions {
  /** Of the primary, with the role `catalog`. */
  databaseUrl: string
  /** Checks everything, as the import would, and keeps nothing. */
  dryRun?: boolean
  onRefusals?: (refusals: readonly Refusal[]) => void
  onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  /** Products of this run that are settled, one way or the other. */
  products: number
  /** Of the file, 0 to 1; null when unknown. */
  fraction: number | null
}

export interface ImportSummary {
  runId: string
  categories: Counts
  attributes: Counts
  families: Counts
  products: Counts
  /** Of the products, those that an earlier start of the same import had settled. */
  resumed: number
}

/** Two keep two cores busy: the database checks specs on one while it writes on the other. */
const CONNECTIONS = 2

/**
 * Imports a catalog: categories, attributes and families in one transaction, then products in batches. Rows that are refused
 * are told and left out. Repeating it changes nothing. Killed, it goes on where it was at the next start with the same source.
 * A dry run is one transaction that is rolled back, so that products are checked against the definitions of the same files.
 */
export async function importCatalog(source: CatalogSource, options: ImportOptions): Promise<ImportSummary> {
  const { databaseUrl, dryRun = false } = options
  const run = dryRun
    ? await beginRehearsal(databaseUrl)
    : await beginRun(databaseUrl, source.name, await source.digest())
  const caller = { actor: `import:${source.name}`, requestId: run.id }
  const sessions: Session[] = []
  try {
    const session = await openSession(databaseUrl, caller)
    sessions.push(session)
    if (dryRun) return await session.rehearse(() => importWith(sessions, run, source, options))
    while (sessions.length < CONNECTIONS) sessions.push(await openSession(databaseUrl, caller))
    return await importWith(sessions, run, source, options)
  } finally {
    await Promise.allSettled(sessions.map((session) => session.close()))
    await run.release()
  }
}

async function importWith(
  sessions: readonly Session[],
  run: ImportRun,
  source: CatalogSource,
  options: ImportOptions,
): Promise<ImportSummary> {
  const [session] = sessions
  if (!session) throw new RangeError('an import needs a session')
  const structure = await writeStructure(session, source)
  const outcomes = [structure.categories, structure.attributes, structure.families]
  options.onRefusals?.(total(...outcomes).refusals)
  if (outcomes.some(({ created }) => created > 0)) {
    await session.query(
      'analyze catalog.category, catalog.attribute_definition, catalog.family, catalog.family_attribute',
    )
  }
  const products = await importProducts(sessions, run, source, options)
  if (!options.dryRun && products.created > 0) await session.query('select catalog.analyze_products()')
  await run.finish()
  return {
    runId: run.id,
    categories: totalCounts([structure.categories]),
    attributes: totalCounts([structure.attributes]),
    families: totalCounts([structure.families]),
    products,
    resumed: totalRows(totalCounts(run.done)),
  }
}
