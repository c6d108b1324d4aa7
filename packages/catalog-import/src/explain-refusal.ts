import { readRefusal } from '@tensile/database'
import type pg from 'pg'

/** What is wrong with a row that the database refused, in the vocabulary of the API's user errors. */
export function explainRefusal(error: pg.DatabaseError): { code: string; message: string; key: string | null } {
  const refusal = readRefusal(error)
  const rule = refusal?.rule ?? ''
  const known = RULES[rule]
  if (known) return { key: null, ...known, message: known.message + takenValue(error) }
  if (rule === 'product_specs_valid') {
    return {
      key: null,
      code: 'BREAKS_PRODUCTS',
      message: `products that are in the catalog would become invalid: ${error.message}`,
    }
  }
  return { key: null, code: 'INVALID', message: error.message }
}

/** PostgreSQL's detail of a unique violation: Key (code)=(ISO-4017) already exists. */
function takenValue({ detail = '' }: pg.DatabaseError): string {
  const [, value] = /\)=\((.*)\) already exists/.exec(detail) ?? []
  return value === undefined ? '' : `: ${value}`
}

const RULES: Record<string, { code: string; message: string; key?: string }> = {
  product_sku: {
    code: 'INVALID',
    message: 'a SKU has 1 to 120 characters, without spaces around it or control characters',
  },
  product_name: { code: 'INVALID', message: 'a product name has 1 to 300 characters' },
  product_specs_object: { code: 'WRONG_TYPE', message: 'specs must be an object' },
  brand_name: { code: 'INVALID', message: 'a brand name has 1 to 120 characters' },
  category_name: { code: 'INVALID', message: 'a category name has 1 to 120 characters' },
  category_level: { code: 'NOT_AN_OPTION', message: 'the level is cluster, node or leaf' },
  category_cluster_is_root: { code: 'INVALID', message: 'clusters, and only clusters, have no parent' },
  family_name: { code: 'INVALID', message: 'a family name has 1 to 200 characters' },
  family_on_leaf: { code: 'NOT_A_LEAF', message: 'families hang on leaves' },
  family_code: { code: 'INVALID', message: 'a code has 1 to 40 capital letters, digits, points and hyphens' },
  family_code_unique: { code: 'TAKEN', message: 'another family has this code' },
  attribute_definition_key: {
    code: 'INVALID',
    message: 'a key has 1 to 60 letters, digits and underscores and starts with a letter',
  },
  attribute_definition_label: { code: 'INVALID', message: 'a label has 1 to 120 characters' },
  attribute_definition_unit_of_number: { code: 'INVALID', message: 'only numbers and ranges have a unit' },
  attribute_definition_bounds: {
    code: 'RANGE_ORDER',
    message: 'min and max are for numbers and ranges, min not above max',
  },
  attribute_definition_pattern_of_text: {
    code: 'INVALID',
    message: 'a pattern is for text and has at most 500 characters',
  },
  attribute_definition_options_of_select: { code: 'INVALID', message: 'options are for selects' },
  attribute_definition_options_bounded: { code: 'INVALID', message: 'there are at most 5,000 options' },
}
