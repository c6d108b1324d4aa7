import type { PromotionRowFragment } from '@/gateway/operations'
import { formatMoney } from '@/shell/format-money'

/** "10 % off", "1.50 EUR off". */
export function discountText({ percentOff, amountOff }: PromotionRowFragment): string {
  return amountOff ? `${formatMoney(amountOff)} off` : `${Number(percentOff)} % off`
}

/** What it is on: "Bolts", "Acme", "all products". */
export function productsText({ category, brand, product }: PromotionRowFragment): string {
  return [category?.name, brand?.name, product?.sku].filter(Boolean).join(', ') || 'all products'
}

/** Whom it is for: "Acme Machine Works", "segment oem", "everyone". */
export function buyersText({ company, segment }: PromotionRowFragment): string {
  return company?.name ?? (segment ? `segment ${segment}` : 'everyone')
}
