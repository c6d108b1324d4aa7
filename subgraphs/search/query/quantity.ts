import type { Reader } from '../context.ts'
import { tokenise, unitCandidates } from './token.ts'
import { dimensionUnitReader, selectQuantities, selectUnits, unitReader } from './vocabulary.repository.ts'

/** Texts like "0.5 in" or "12" in canonical units, bare numbers in `unit`; those that can't be read are left out. */
export async function readQuantities(
  db: Reader,
  texts: readonly string[],
  unit: string | null,
): Promise<Map<string, number>> {
  if (texts.length === 0) return new Map()
  const spellings = [...texts.flatMap(unitCandidates), ...(unit === null ? [] : [unit.toLowerCase()])]
  const units = await selectUnits(db, spellings)
  const clear = units.filter(({ inDimensionOnly }) => !inDimensionOnly)
  const dimension = unit === null ? undefined : unitReader(clear)(unit)?.dimension
  const unitIn = dimensionUnitReader(units)
  const unitOf = (text: string) => (dimension === undefined ? null : unitIn(text, dimension))
  const asked = texts.flatMap((text) => {
    const [token, ...more] = tokenise(text, (candidate) => unitOf(candidate) !== null)
    if (token?.kind !== 'number' || token.max !== null || more.length > 0) return []
    return [{ text, number: token.min, unit: token.unit === null ? unit : (unitOf(token.unit)?.unit ?? unit) }]
  })
  const quantities = await selectQuantities(db, asked)
  return new Map(
    asked.flatMap(({ text }, index) => {
      const number = quantities[index]
      return number === null || number === undefined ? [] : [[text, number] as const]
    }),
  )
}
