import { pathText, type FamilyPlace } from './catalog-paths.ts'
import type { Refusal } from './outcome.ts'
import type { ProductRow, Sheet } from './rows.ts'

export interface PlacedProduct {
  file: string
  line: number
  row: ProductRow
  family: FamilyPlace
}

/** Consecutive lines that are written in one transaction. */
export interface ProductBatch {
  firstLine: number
  lastLine: number
  products: PlacedProduct[]
  /** Of the lines that don't reach the database. */
  refusals: Refusal[]
}

export interface LineRange {
  firstLine: number
  lastLine: number
}

/** Large enough that the fixed costs of a statement vanish, small enough that progress is seen and little is lost by a kill. */
const BATCH_LINES = 1_000

/**
 * Cuts the wanted lines into batches; it is asked of every line in ascending order. Each SKU counts once, in any case of its letters: the first
 * line has it. Only the SKUs and one batch are held in memory.
 */
export async function* productBatches(
  sheet: Sheet<ProductRow>,
  families: ReadonlyMap<string, FamilyPlace>,
  isWanted: (line: number) => boolean,
): AsyncGenerator<ProductBatch> {
  const lineBySku = new Map<string, number>()
  let batch: ProductBatch | null = null
  for await (const entry of sheet.read()) {
    const { line } = entry
    const firstLine = 'row' in entry ? firstLineOf(entry.row.sku, line, lineBySku) : line
    if (!isWanted(line)) continue
    batch ??= { firstLine: line, lastLine: line, products: [], refusals: [] }
    batch.lastLine = line
    const refuse = (code: string, message: string, sku: string | null = null) =>
      batch?.refusals.push({ file: sheet.name, line, sku, key: null, code, message })
    if ('fault' in entry) {
      refuse('MALFORMED', entry.fault)
    } else if (firstLine !== line) {
      refuse('TAKEN', `line ${firstLine} has this SKU already`, entry.row.sku)
    } else {
      const path = pathText(entry.row.family)
      const family = families.get(path)
      if (family) batch.products.push({ file: sheet.name, line, row: entry.row, family })
      else refuse('NOT_FOUND', `there is no family "${path}"`, entry.row.sku)
    }
    if (batch.products.length + batch.refusals.length === BATCH_LINES) {
      yield batch
      batch = null
    }
  }
  if (batch) yield batch
}

function firstLineOf(sku: string, line: number, lineBySku: Map<string, number>): number {
  const name = sku.toUpperCase()
  const firstLine = lineBySku.get(name)
  if (firstLine === undefined) lineBySku.set(name, line)
  return firstLine ?? line
}

/** Tells which lines are in none of the ranges; asked in ascending order. */
export function outside(ranges: readonly LineRange[]): (line: number) => boolean {
  const ascending = ranges.toSorted((one, other) => one.firstLine - other.firstLine)
  let next = 0
  return (line) => {
    while ((ascending[next]?.lastLine ?? Infinity) < line) next++
    return line < (ascending[next]?.firstLine ?? Infinity)
  }
}
