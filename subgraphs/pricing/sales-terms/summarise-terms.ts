import type { SalesTermsRow } from './sales-terms.repository.ts'

/** "In packs of 50, from 100 pieces on, in multiples of 50; prices for 100.", or "By the piece." */
export function summariseTerms({ packSize, minOrderQuantity, orderMultiple, pricePer }: SalesTermsRow): string {
  const parts = [
    packSize > 1 && `in packs of ${packSize}`,
    minOrderQuantity > 1 && `from ${minOrderQuantity} pieces on`,
    orderMultiple > 1 && `in multiples of ${orderMultiple}`,
  ].filter((part) => part !== false)
  const terms = parts.length > 0 ? parts.join(', ') : 'by the piece'
  return `${terms[0]?.toUpperCase()}${terms.slice(1)}${pricePer > 1 ? `; prices for ${pricePer}` : ''}.`
}
