import type { Attribute } from './attribute.ts'
import type { AttributeRow, CatalogRows, CategoryRow, FamilyRow, ProductRow } from './format.ts'

export type SpecValue = number | string | boolean | readonly string[] | { readonly min: number; readonly max: number }
export type Specs = Readonly<Record<string, SpecValue>>

export interface Variant {
  /** What tells this variant apart, after the family's code: ['M12X50', 'A4'] becomes HCS-M12X50-A4. */
  sku: readonly (string | number)[]
  name: string
  specs: Specs
}

export interface Family {
  name: string
  code: string
  brand: string
  attributes?: readonly Attribute[]
  fixed?: Specs
  variants: () => Iterable<Variant>
}

/** A cluster or node holds categories, a leaf holds families. `fixed` are specs that every product below has. */
export interface Category {
  name: string
  attributes?: readonly Attribute[]
  fixed?: Specs
  categories?: readonly Category[]
  families?: readonly Family[]
}

/** The import rows of a forest of clusters, each kind generated anew and lazily on every iteration. */
export function toRows(clusters: readonly Category[]): CatalogRows {
  return {
    categories: { [Symbol.iterator]: () => categoryRows(clusters) },
    attributes: { [Symbol.iterator]: () => attributeRows(clusters) },
    families: { [Symbol.iterator]: () => familyRows(clusters) },
    products: { [Symbol.iterator]: () => productRows(clusters) },
  }
}

interface Place {
  path: string[]
  category: Category
  fixed: Specs
}

function* places(categories: readonly Category[], path: string[] = [], fixed: Specs = {}): Generator<Place> {
  for (const category of categories) {
    const place = { path: [...path, category.name], category, fixed: { ...fixed, ...category.fixed } }
    yield place
    yield* places(category.categories ?? [], place.path, place.fixed)
  }
}

function* categoryRows(clusters: readonly Category[]): Generator<CategoryRow> {
  for (const { path, category } of places(clusters)) {
    yield { path, level: category.families ? 'LEAF' : path.length === 1 ? 'CLUSTER' : 'NODE' }
  }
}

function* attributeRows(clusters: readonly Category[]): Generator<AttributeRow> {
  for (const { path, category } of places(clusters)) {
    for (const attribute of category.attributes ?? []) yield { owner: path, ...attribute }
    for (const family of category.families ?? []) {
      for (const attribute of family.attributes ?? []) yield { owner: [...path, family.name], ...attribute }
    }
  }
}

function* familyRows(clusters: readonly Category[]): Generator<FamilyRow> {
  for (const { path, category } of places(clusters)) {
    for (const { name, code, brand } of category.families ?? []) yield { path: [...path, name], code, brand }
  }
}

function* productRows(clusters: readonly Category[]): Generator<ProductRow> {
  for (const { path, category, fixed } of places(clusters)) {
    for (const family of category.families ?? []) {
      const familyPath = [...path, family.name]
      const shared = { ...fixed, ...family.fixed }
      for (const { sku, name, specs } of family.variants()) {
        yield {
          sku: [family.code, ...sku.map(skuPart)].join('-'),
          name,
          family: familyPath,
          brand: family.brand,
          specs: { ...shared, ...specs },
        }
      }
    }
  }
}

const skuPart = (part: string | number) =>
  String(part)
    .toUpperCase()
    .replace(/[^A-Z0-9.+]+/g, '-')
    .replace(/^-|-$/g, '')
