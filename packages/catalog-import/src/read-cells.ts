import type { FamilyPlace } from './catalog-paths.ts'
import type { PlacedProduct } from './product-batches.ts'
import type { AttributeType, ProductRow } from './rows.ts'
import type { Session } from './session.ts'

/** Reads the specs of products; those from a table by the types of their families' attributes. */
export async function readCells(
  session: Session,
  products: readonly PlacedProduct[],
): Promise<(row: ProductRow, family: FamilyPlace) => ProductRow['specs']> {
  const familyIds = new Set(products.filter(({ row }) => row.specsAsText).map(({ family }) => family.id))
  if (familyIds.size === 0) return (row) => row.specs
  const rows = await session.query<{ familyId: string; key: string; type: AttributeType }>(
    `select family_id as "familyId", key, type from catalog.family_attribute where family_id = any ($1)`,
    [[...familyIds]],
  )
  const types = new Map(rows.map(({ familyId, key, type }) => [`${familyId} ${key}`, type]))
  return (row, family) =>
    row.specsAsText
      ? Object.fromEntries(
          Object.entries(row.specs).map(([key, cell]) => [key, readCell(cell, types.get(`${family.id} ${key}`))]),
        )
      : row.specs
}

/** What can't be read stays text, for the database to refuse. */
export function readCell(cell: unknown, type: AttributeType | undefined): unknown {
  if (typeof cell !== 'string') return cell
  switch (type) {
    case 'BOOLEAN':
      return BOOLEANS.get(cell.toLowerCase()) ?? cell
    case 'MULTI_SELECT':
      return cell.split('|').map((option) => option.trim())
    case 'NUMBER':
      return PLAIN_NUMBER.test(cell) ? Number(cell) : cell
    case 'RANGE':
      return readRange(cell) ?? cell
    default:
      return cell
  }
}

const BOOLEANS = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/

/** [4.5,36] */
function readRange(cell: string): [number, number] | null {
  const [, min, max] = /^\[\s*([^,\s]+)\s*,\s*([^,\s]+)\s*\]$/.exec(cell) ?? []
  return min !== undefined && max !== undefined && PLAIN_NUMBER.test(min) && PLAIN_NUMBER.test(max)
    ? [Number(min), Number(max)]
    : null
}
