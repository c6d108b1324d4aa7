import type { MoneyFragment } from '@/gateway/operations'

/** "12,345.60 EUR". The digits are those of the API, which never are a float; at least two behind a point. */
export function formatMoney({ amount, currency }: MoneyFragment): string {
  const [whole = '0', minor] = amount.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${minor === undefined ? '' : `.${minor.padEnd(2, '0')}`} ${currency}`
}
