import type { DropRules } from '@tensile/subgraph'

/** By what an entry about a product is dropped: what happens to the product, and to what all products may have of others. */
export const tagsOfProduct = (id: string): string[] => [dropRules.tagOfProduct(id), dropRules.tagOfAll]

/** Families, brands, categories and definitions change seldom, and any number of products with them: they drop all. */
export const dropRules: DropRules = {
  reader: 'catalog cache',
  ofProduct: ['product', 'media'],
  tagOfProduct: (id) => `product:${id}`,
  ofAll: ['family', 'brand', 'category', 'attribute'],
  tagOfAll: 'catalog',
}
