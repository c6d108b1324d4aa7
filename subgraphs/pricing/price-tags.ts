import type { DropRules } from '@tensile/subgraph'

/** By what a price is dropped: what happens to the product's prices and terms, and to what many prices are made of. */
export const tagsOfPrice = (productId: string): string[] => [dropRules.tagOfProduct(productId), dropRules.tagOfAll]

export const dropRules: DropRules = {
  reader: 'price cache',
  ofProduct: ['price', 'sales_terms', 'product'],
  tagOfProduct: (id) => `price:${id}`,
  ofAll: ['price_list', 'promotion', 'tax_rate', 'company', 'family', 'category'],
  tagOfAll: 'prices',
}
