/** A SKU may hold slashes and spaces. */
export function productHref(sku: string): string {
  return `/p/${encodeURIComponent(sku)}`
}
