/** "12.50" with 2 digits -> 1250. Exact; throws when the amount has more digits than can be paid. */
export function toMinorUnits(amount: string, digits: number): number {
  const [whole = '', fraction = ''] = amount.split('.')
  const units = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (/[1-9]/.test(fraction.slice(digits)) || !Number.isSafeInteger(units)) {
    throw new Error(`${amount} can not be paid in units of ${digits} digits`)
  }
  return units
}

/** "12.5" with 2 digits -> "12.50": as providers take decimal amounts. */
export function toDigits(amount: string, digits: number): string {
  const units = toMinorUnits(amount, digits)
    .toString()
    .padStart(digits + 1, '0')
  return digits === 0 ? units : `${units.slice(0, -digits)}.${units.slice(-digits)}`
}
