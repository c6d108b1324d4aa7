/** A decimal string as people read it: "1234567.50" is "1,234,567.50". No float comes near it. */
export function printedNumber(decimal: string | number): string {
  const [whole = '', ...fraction] = String(decimal).split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
}
