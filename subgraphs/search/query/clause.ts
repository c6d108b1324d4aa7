/** Lexemes of documents that a part of a query asks for. */
export type Lexemes = { any: Lexemes[] } | { all: Lexemes[] } | string

/** Values of attributes that a part of a query asks for, in canonical units. */
export interface SpecCondition {
  /** NUMBER attributes: the value lies between. */
  numberKeys: string[]
  /** RANGE attributes: the value holds what is asked for. */
  rangeKeys: string[]
  min: number | null
  max: number | null
  /** How far a value may lie beside the bounds. */
  tolerance: number
}

/** One condition of a query: all clauses must hold on the same product. */
export interface Clause {
  /** The part of the query that it was read from. */
  text: string
  kind: 'SPEC' | 'TEXT' | 'SKU'
  /** The attribute, when it is a single one. */
  key: string | null
  value: string | null
  unit: string | null
  /** With `spec`, too: either may hold. */
  lexemes: Lexemes | null
  spec: SpecCondition | null
}

/** As PostgreSQL's tsquery writes it. */
export function toTsquery(lexemes: Lexemes): string {
  if (typeof lexemes === 'string') return `'${lexemes.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  const parts = 'any' in lexemes ? lexemes.any : lexemes.all
  return parts.length === 1 && parts[0] !== undefined
    ? toTsquery(parts[0])
    : `(${parts.map(toTsquery).join('any' in lexemes ? ' | ' : ' & ')})`
}
