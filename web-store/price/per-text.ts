import type { MoneyFragment } from '@/gateway/operations.ts'
import { formatCount } from '../specs/format-count.ts'
import { formatMoney } from './format-money.ts'

/** "8.04 EUR", "12.50 EUR / 100". */
export function perText({ quantity, amount }: { quantity: number; amount: MoneyFragment }): string {
  return quantity === 1 ? formatMoney(amount) : `${formatMoney(amount)} / ${formatCount(quantity)}`
}
