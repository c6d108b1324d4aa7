import { readRefusal } from '@tensile/database'
import type { PricingContext } from '../context.ts'
import type { PriceListInput, UserError } from '../generated/resolvers.ts'
import { insertPriceList, type PriceListRow } from './price-list.repository.ts'

/** Creates a price list, or says everything that is wrong with it at once. */
export async function createPriceList(
  input: PriceListInput,
  { write }: Pick<PricingContext, 'write'>,
): Promise<{ priceList: PriceListRow | null; userErrors: UserError[] }> {
  const { name, currency, priority, validFrom = null, validUntil = null } = input
  const userErrors = check(input)
  if (userErrors.length > 0) return { priceList: null, userErrors }
  try {
    const priceList = await write((trx) =>
      insertPriceList(trx, { name: name.trim(), currency, priority, validFrom, validUntil }),
    )
    return { priceList, userErrors: [] }
  } catch (error) {
    if (readRefusal(error)?.rule !== 'price_list_name_unique') throw error
    return { priceList: null, userErrors: [userError('name', 'TAKEN', 'Another price list has this name already.')] }
  }
}

function check({ name, currency, validFrom, validUntil }: PriceListInput): UserError[] {
  const errors: UserError[] = []
  const { length } = name.trim()
  if (length < 1 || length > 120) errors.push(userError('name', 'INVALID', 'A name has 1 to 120 characters.'))
  if (!/^[A-Z]{3}$/.test(currency)) {
    errors.push(userError('currency', 'INVALID', 'A currency is a code of ISO 4217: three capital letters, "EUR".'))
  }
  if (validFrom && validUntil && new Date(validFrom) >= new Date(validUntil)) {
    errors.push(userError('validUntil', 'RANGE_ORDER', 'The end of the validity is not after its start.'))
  }
  return errors
}

function userError(field: keyof PriceListInput, code: UserError['code'], message: string): UserError {
  return { path: ['input', field], code, message, details: null }
}
