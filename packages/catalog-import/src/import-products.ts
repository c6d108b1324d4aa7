import { readFamilies } from './catalog-paths.ts'
import type { ImportOptions } from './import-catalog.ts'
import type { ImportRun } from './import-run.ts'
import { refused, total, totalCounts, totalRows, type Counts, type Outcome, type Refusal } from './outcome.ts'
import { outside, productBatches, type ProductBatch } from './product-batches.ts'
import type { CatalogSource } from './rows.ts'
import { retryRaces, type Session } from './session.ts'
import { writeProducts } from './write-products.ts'

/**
 * Writes all products that an earlier start has not settled. Where a row clashes with another variant of its family, the other may
 * get new values further down: such rows are tried once more in the end, so that the order of rows does not matter.
 */
export async function importProducts(
  sessions: readonly Session[],
  run: ImportRun,
  source: CatalogSource,
  { onRefusals, onProgress }: ImportOptions,
): Promise<Counts> {
  const [session] = sessions
  if (!session) throw new RangeError('an import needs a session')
  const families = await readFamilies(session)
  const clashing = new Set<number>()
  const tell = (refusals: readonly Refusal[]) => {
    for (const { code, line } of refusals) if (code === 'DUPLICATE_VARIANT') clashing.add(line)
    onRefusals?.(refusals.filter(({ code }) => code !== 'DUPLICATE_VARIANT'))
  }
  tell(run.done.flatMap(({ refusals }) => refusals))

  const counts: Counts[] = [...run.done]
  let products = 0
  await eachBatch(sessions, productBatches(source.products, families, outside(run.done)), async (own, batch) => {
    const outcome = await writeBatch(own, batch, (written) => run.recordBatch(own, batch, written))
    tell(outcome.refusals)
    counts.push(totalCounts([outcome]))
    products += totalRows(outcome)
    onProgress?.({ products, fraction: source.fractionRead() })
  })
  if (clashing.size === 0) return totalCounts(counts)

  counts.push({ created: 0, updated: 0, unchanged: 0, refused: -clashing.size })
  const clashes = productBatches(source.products, families, (line) => clashing.has(line))
  await eachBatch([session], clashes, async (own, batch) => {
    const outcome = await writeBatch(own, batch)
    onRefusals?.(outcome.refusals)
    counts.push(totalCounts([outcome]))
  })
  return totalCounts(counts)
}

const writeBatch = (
  session: Session,
  batch: ProductBatch,
  onWritten: (outcome: Outcome) => Promise<void> = async () => {},
) =>
  retryRaces(() =>
    session.atomically(async () => {
      const outcome = total(refused(batch.refusals), await writeProducts(session, batch.products))
      await onWritten(outcome)
      return outcome
    }),
  )

/** Each session takes the next batch when it is free. The first fault stops all of them, when their batches are done. */
async function eachBatch(
  sessions: readonly Session[],
  batches: AsyncGenerator<ProductBatch>,
  work: (session: Session, batch: ProductBatch) => Promise<void>,
): Promise<void> {
  const ends = await Promise.allSettled(
    sessions.map(async (session) => {
      try {
        for (let next = await batches.next(); !next.done; next = await batches.next()) await work(session, next.value)
      } catch (error) {
        await batches.return(undefined)
        throw error
      }
    }),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
