import { nothing, refused, total, type Outcome } from './outcome.ts'
import type { AtLine } from './refuse-repeated.ts'
import type { CatalogSource, Sheet } from './rows.ts'
import type { Session } from './session.ts'
import { refuseOwnerless, writeAttributes } from './write-attributes.ts'
import { writeCategories } from './write-categories.ts'
import { writeFamilies } from './write-families.ts'

export interface Structure {
  categories: Outcome
  attributes: Outcome
  families: Outcome
}

/** Writes all that products stand on. Their number is bounded by what people can oversee: it is held in memory. */
export async function writeStructure(session: Session, source: CatalogSource): Promise<Structure> {
  const categories = await collect(source.categories)
  const attributes = await collect(source.attributes)
  const families = await collect(source.families)
  return session.atomically(async () => {
    const ofCategories = await writeCategories(session, categories.rows)
    const inherited = await writeAttributes(session, attributes.rows, 'category')
    const ofFamilies = await writeFamilies(session, families.rows)
    const own = await writeAttributes(session, inherited.left, 'family')
    return {
      categories: total(categories.faults, ofCategories),
      attributes: total(attributes.faults, inherited.outcome, own.outcome, refuseOwnerless(own.left)),
      families: total(families.faults, ofFamilies),
    }
  })
}

async function collect<Row>(sheet: Sheet<Row>): Promise<{ rows: AtLine<Row>[]; faults: Outcome }> {
  const rows: AtLine<Row>[] = []
  const faults: Outcome[] = [nothing]
  for await (const entry of sheet.read()) {
    const { line } = entry
    if ('row' in entry) rows.push({ file: sheet.name, line, row: entry.row })
    else
      faults.push(refused([{ file: sheet.name, line, sku: null, key: null, code: 'MALFORMED', message: entry.fault }]))
  }
  return { rows, faults: total(...faults) }
}
