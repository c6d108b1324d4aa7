const shortMax = 22

/** How a table pins its part numbers: always while they are short, else only where there is room beside them. */
export function skuPin(products: readonly { sku: string }[]): true | 'wide' {
  return products.some(({ sku }) => sku.length > shortMax) ? 'wide' : true
}
