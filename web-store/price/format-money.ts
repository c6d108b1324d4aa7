import type { MoneyFragment } from '@/gateway/operations.ts'

/** 12345.6 EUR as "12,345.60 EUR". Digits are those of the API, which never are a float; at least two behind a point. */
export function formatMoney({ amount, currency }: MoneyFragment): string {
  const [whole = '0', cents] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${cents === undefined ? '' : `.${cents.padEnd(2, '0')}`} ${currency}`
}
