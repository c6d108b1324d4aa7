import type { AttributeRow, AttributeType, CategoryRow, FamilyRow, ProductRow } from '../rows.ts'
import { FieldFault, flag, list, number, path, requirePath, requireText, text, type Fields } from './fields.ts'

/** Null for a family: categories.csv may list them too, families.csv brings them. */
export function parseCategory(fields: Fields): CategoryRow | null {
  const level = requireText(fields, 'level').toUpperCase()
  if (level === 'FAMILY') return null
  if (level !== 'CLUSTER' && level !== 'NODE' && level !== 'LEAF')
    throw new FieldFault(`level: "${level}" is none of cluster, node, leaf`)
  return { path: [...path(fields, 'parent_path'), requireText(fields, 'name')], level }
}

const TYPES: Record<string, AttributeType> = {
  enum: 'SELECT',
  multi_enum: 'MULTI_SELECT',
  number: 'NUMBER',
  integer: 'NUMBER',
  text: 'TEXT',
  boolean: 'BOOLEAN',
  range: 'RANGE',
}

/** `pathOfCode` finds the category of a classification's code, where the file names that and no path. */
export function parseAttribute(fields: Fields, pathOfCode: ReadonlyMap<string, readonly string[]>): AttributeRow {
  const given = requireText(fields, 'type').toLowerCase()
  const type = TYPES[given]
  if (!type) throw new FieldFault(`type: "${given}" is none of ${Object.keys(TYPES).join(', ')}`)
  const code = text(fields, 'etim_class')
  const ofCode = code === undefined ? undefined : pathOfCode.get(code)
  if (code !== undefined && !ofCode) throw new FieldFault(`etim_class: there is no category ${code}`)
  return {
    owner: ofCode ?? requirePath(fields, 'owner_path'),
    key: requireText(fields, 'key'),
    label: requireText(fields, 'label'),
    type,
    integer: given === 'integer',
    unit: text(fields, 'unit'),
    min: number(fields, 'min'),
    max: number(fields, 'max'),
    pattern: text(fields, 'regex'),
    options: list(fields, 'options'),
    required: flag(fields, 'required'),
    variantDefining: flag(fields, 'variant_defining'),
    filterable: flag(fields, 'filterable'),
    help: text(fields, 'note'),
  }
}

export function parseFamily(fields: Fields): FamilyRow {
  return {
    path: [...requirePath(fields, 'leaf_path'), requireText(fields, 'name')],
    code: text(fields, 'code'),
    brand: text(fields, 'brand'),
  }
}

const COLUMNS = new Set(['sku', 'name', 'brand', 'category', 'family', 'specs', 'specs_json'])

/** In a table, each column that is not one of the above is an attribute's key, and an empty cell is no value. */
export function parseProduct(fields: Fields, format: 'csv' | 'jsonl'): ProductRow {
  const row = {
    sku: requireText(fields, 'sku'),
    name: requireText(fields, 'name'),
    family: [...requirePath(fields, 'category'), requireText(fields, 'family')],
    brand: text(fields, 'brand'),
  }
  if (format === 'jsonl') return { ...row, specs: requireObject(fields['specs'] ?? {}) }
  const cells = Object.entries(fields).filter(([name, cell]) => !COLUMNS.has(name) && cell !== '')
  return {
    ...row,
    specs: { ...parseObject(text(fields, 'specs_json') ?? '{}'), ...Object.fromEntries(cells) },
    specsAsText: true,
  }
}

function parseObject(json: string): Record<string, unknown> {
  try {
    return requireObject(JSON.parse(json))
  } catch {
    throw new FieldFault('specs_json holds no JSON object')
  }
}

function requireObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FieldFault('specs must be an object: { key: value }')
  return { ...value }
}
