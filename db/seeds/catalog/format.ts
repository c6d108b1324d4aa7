/** The rows of Tensile's import format: the demo catalog produces them and the importer reads them. */

export interface CategoryRow {
  /** Names from the root down, the category itself last. */
  path: string[]
  level: 'CLUSTER' | 'NODE' | 'LEAF'
}

export type AttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'

/** A definition, or an override: what is unset is inherited from the next definition of the same key above it. */
export interface AttributeRow {
  /** A category's path, or a family's: its leaf's path and the family's name. */
  owner: string[]
  key: string
  label: string
  type: AttributeType
  /** A code of the unit registry; bounds and values are given in it. */
  unit?: string
  min?: number
  max?: number
  integer?: boolean
  pattern?: string
  /** In the order in which a buyer expects them: by size, not by alphabet. */
  options?: string[]
  required?: boolean
  variantDefining?: boolean
  filterable?: boolean
  help?: string
}

export interface FamilyRow {
  /** The leaf's path and the family's name. */
  path: string[]
  code: string
  brand?: string
}

export interface ProductRow {
  sku: string
  name: string
  /** The path of its family. */
  family: string[]
  brand?: string
  /** number, string, boolean, string[] or { min, max }; a bare number is in the attribute's effective unit. */
  specs: Record<string, unknown>
}

/** Parents come before children: categories, then attributes (nearest the root first), families, products. */
export interface CatalogRows {
  categories: Iterable<CategoryRow>
  attributes: Iterable<AttributeRow>
  families: Iterable<FamilyRow>
  products: Iterable<ProductRow>
}
