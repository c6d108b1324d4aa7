import { readCsv } from '@tensile/catalog-import/read-csv'
import type { UserError } from '../generated/resolvers.ts'
import { checkPrice } from '../price-entry/check-entries.ts'
import { userError } from '../user-error.ts'

/** A price in a file. */
export interface PriceLine {
  line: number
  sku: string
  minQuantity: number
  unit: string
}

export const lineError = (
  line: number,
  field: string,
  code: UserError['code'],
  message: string,
  details: object = {},
) => userError(['lines', String(line), field], code, message, { line, ...details })

/** The prices of a CSV file, and what is wrong with its lines. */
export async function readPriceFile(csv: string): Promise<{ prices: PriceLine[]; errors: UserError[] }> {
  const prices: PriceLine[] = []
  const errors: UserError[] = []
  for await (const entry of readCsv(chunksOf(csv))) {
    if ('fault' in entry) {
      errors.push(lineError(entry.line, '', 'INVALID', `${capitalise(entry.fault)}.`))
      continue
    }
    const { line, row } = entry
    const cell = (name: string) => (typeof row[name] === 'string' ? row[name].trim() : '')
    const price = {
      line,
      sku: cell('sku'),
      minQuantity: /^\d{0,9}$/.test(cell('min_quantity')) ? Number(cell('min_quantity') || 1) : NaN,
      unit: cell('unit'),
    }
    const missing = (['sku', 'unit'] as const).filter((name) => price[name] === '')
    errors.push(...missing.map((name) => lineError(line, name, 'REQUIRED', `There is no ${name} in this line.`)))
    if (missing.length === 0) {
      const wrong = checkPrice(price)
      errors.push(...wrong.map(({ field, message }) => lineError(line, columns[field], 'INVALID', message)))
    }
    prices.push(price)
  }
  return { prices, errors }
}

const columns = { minQuantity: 'min_quantity', unit: 'unit' }

async function* chunksOf(text: string): AsyncGenerator<string> {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  for (let at = start; at < text.length; at += CHUNK_LENGTH) yield text.slice(at, at + CHUNK_LENGTH)
}

const CHUNK_LENGTH = 65_536

const capitalise = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
