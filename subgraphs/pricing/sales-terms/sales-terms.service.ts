import type { PricingContext } from '../context.ts'
import type { SalesTermsInput, SetSalesTermsInput, UserError } from '../generated/resolvers.ts'
import { findProductIds } from '../product/product.repository.ts'
import { checkCount, findRepeated, unknownSku } from '../price-entry/check-entries.ts'
import { answering, Refused, userError } from '../user-error.ts'
import { selectTaxClasses, upsertSalesTerms } from './sales-terms.repository.ts'

const QUANTITY_MAX = 1_000_000

/** Sets the terms of all products or of none. */
export const setSalesTerms = ({ entries }: SetSalesTermsInput, context: PricingContext) =>
  answering({}, async () => {
    checkCount(entries)
    return context.write(async (trx) => {
      const taxClasses = await selectTaxClasses(trx)
      const ids = await findProductIds(
        trx,
        entries.map(({ sku }) => sku),
      )
      const errors = [
        ...entries.flatMap((entry, index) => checkTerms(entry, index, taxClasses)),
        ...ids.flatMap((id, index) => (id === null ? [unknownSku(index, entries[index]?.sku ?? '')] : [])),
        ...findRepeated(entries.map(({ sku }, index) => ids[index] ?? `unknown ${sku}`)).map(({ index, first }) =>
          userError(path(index, 'sku'), 'DUPLICATE_BREAK', `Entry ${first} names this SKU already.`, { first }),
        ),
      ]
      if (errors.length > 0) throw new Refused(...errors)
      const terms = entries.flatMap(({ sku: _, ...terms }, index) => {
        const productId = ids[index]
        return productId ? [{ productId, ...terms }] : []
      })
      await upsertSalesTerms(trx, terms)
      return terms.map(({ productId }) => ({ id: productId }))
    })
  })

function checkTerms(terms: SalesTermsInput, index: number, taxClasses: readonly string[]): UserError[] {
  const errors: UserError[] = []
  for (const field of ['packSize', 'minOrderQuantity', 'orderMultiple'] as const) {
    if (terms[field] < 1 || terms[field] > QUANTITY_MAX) {
      errors.push(userError(path(index, field), 'INVALID', 'A number of pieces is from 1 to 1,000,000.'))
    }
  }
  if (errors.length === 0 && terms.minOrderQuantity % terms.orderMultiple !== 0) {
    const message = `The minimum must be a multiple of ${terms.orderMultiple}, or nobody could order it.`
    errors.push(userError(path(index, 'minOrderQuantity'), 'NOT_A_MULTIPLE', message))
  }
  if (![1, 10, 100, 1000].includes(terms.pricePer)) {
    errors.push(userError(path(index, 'pricePer'), 'INVALID', 'Prices are shown for 1, 10, 100 or 1000 pieces.'))
  }
  if (!taxClasses.includes(terms.taxClass)) {
    const message = `There is no such tax class; there are ${taxClasses.join(', ')}.`
    errors.push(userError(path(index, 'taxClass'), 'NOT_FOUND', message))
  }
  return errors
}

const path = (index: number, field: keyof SalesTermsInput) => ['input', 'entries', String(index), field]
