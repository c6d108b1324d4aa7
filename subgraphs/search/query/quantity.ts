import type { Reader } from '../context.ts'
import { tokenise, unitCandidates } from './token.ts'
import { measuredUnitReader, selectQuantities, selectUnits, unitReader } from './vocabulary.repository.ts'

/** Texts like "0.5 in" or "12" in canonical units, bare numbers in `unit`; those that can't be read are left out. */
export async function readQuantities(
  db: Reader,
  texts: readonly string[],
  unit: string | null,
): Promise<Map<string, number>> {
  if (texts.length === 0) return new Map()
  const spellings = [...texts.flatMap(unitCandidates), ...(unit === null ? [] : [unit.toLowerCase()])]
  const units = await selectUnits(db, spellings)
  const dimension = unit === null ? null : unitReader(units)(unit)?.dimension
  const unitOf = measuredUnitReader(units, (one) => one === dimension)
  const asked = texts.flatMap((text) => {
    const [token, ...more] = tokenise(text, (candidate) => unitOf(candidate)?.dimension === dimension)
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
