const format = new Intl.NumberFormat('en')

/** 80214 as "80,214". */
export function formatCount(count: number): string {
  return format.format(count)
}
