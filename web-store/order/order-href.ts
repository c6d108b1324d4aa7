export function orderHref(number: string): string {
  return `/orders/${encodeURIComponent(number)}`
}
