import type { UserError } from '../generated/resolvers.ts'
import { Refused, userError } from '../user-error.ts'

const ENTRIES_MAX = 10_000

/** Refuses a call with no entry, or too many. */
export function checkCount(entries: readonly unknown[]): void {
  if (entries.length === 0)
    throw new Refused(userError(['input', 'entries'], 'REQUIRED', 'There is no entry in the call.'))
  if (entries.length <= ENTRIES_MAX) return
  const message = `At most 10,000 entries fit into one call; these are ${entries.length.toLocaleString('en')}.`
  throw new Refused(userError(['input', 'entries'], 'TOO_MANY', message, { max: ENTRIES_MAX }))
}

/** Where a key comes again, and where it came first. */
export function findRepeated(keys: readonly string[]): { index: number; first: number }[] {
  const firsts = new Map<string, number>()
  return keys.flatMap((key, index) => {
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    return first === undefined ? [] : [{ index, first }]
  })
}

export const unknownSku = (index: number, sku: string): UserError =>
  userError(['input', 'entries', String(index), 'sku'], 'NOT_FOUND', `There is no product with the SKU ${quoted(sku)}.`)

/** What is wrong with a price, by its field. */
export function checkPrice({ minQuantity, unit }: { minQuantity: number; unit: string }) {
  const wrong: { field: 'minQuantity' | 'unit'; message: string }[] = []
  if (!(minQuantity >= 1))
    wrong.push({ field: 'minQuantity', message: 'A break begins at a whole number of pieces, 1 or more.' })
  if (unit.startsWith('-')) wrong.push({ field: 'unit', message: 'A price is not negative.' })
  else if (!/^\d{1,14}(\.\d{1,6})?$/.test(unit)) {
    wrong.push({ field: 'unit', message: 'A price has at most 14 digits before and 6 after the point.' })
  }
  return wrong
}

const quoted = (text: string) => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text)
