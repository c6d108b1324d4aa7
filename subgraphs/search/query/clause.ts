/** Lexemes of documents that a part of a query asks for. */
export type Lexemes = { any: Lexemes[] } | { all: Lexemes[] } | { prefix: string } | string

/** Values of attributes that a part of a query asks for, in canonical units. */
export interface SpecCondition {
  /** NUMBER attributes: the value lies between. */
  numberKeys: string[]
  /** RANGE attributes: the value holds what is asked for, with one bound alone some of it. */
  rangeKeys: string[]
  min: number | null
  max: number | null
  /** How far a value may lie beside the bounds. */
  tolerance: number
  /** The lexeme of the nominal size that is called the same: a pipe of 2" is 60.3 mm wide. */
  nominal: string | null
}

/** Sizes of which some are the same, "100x100x5", which lexemes can't count. */
export interface RepeatedSizes {
  sizes: readonly number[]
  /** The attributes that sizes are of. */
  keys: readonly string[]
  /** As a text says them all. */
  text: Lexemes
  /** Whether they are in canonical units, else in those of the attributes. */
  isCanonical: boolean
}

/** One condition of a query: all clauses must hold on the same product. */
export interface Clause {
  /** The part of the query that it was read from. */
  text: string
  kind: 'SPEC' | 'TEXT' | 'SKU' | 'CATEGORY' | 'BRAND'
  /** The attribute, when it is a single one. */
  key: string | null
  label: string | null
  value: string | null
  unit: string | null
  /** As people write it: "≥ 95 %". */
  display: string
  /** The category or brand that is named. */
  named: { type: 'Category' | 'Brand'; id: string; leafIds: readonly string[] } | null
  /** The query without this part. */
  remainder: string
  /** The places among the tokens of what it was read from. */
  places: readonly number[]
  /** With `spec`, too: either may hold. */
  lexemes: Lexemes | null
  spec: SpecCondition | null
  /** A designation as it is written, which is tried before what else it may be: where there is an IPE 200, no IPE 500 is 200 wide. */
  asWritten: Lexemes | null
  /** Must hold, too. */
  repeated: RepeatedSizes | null
  /** What has these is all that was typed: that part number or SKU, which comes first. */
  exact: Lexemes | null
  /** The sizes it asks for, each in every unit that it may be in: what values are compared with where no product has them. */
  near: readonly (readonly number[])[] | null
  /** "nema" and "23" of what was read in one: together they ask for the same. */
  halves: readonly Clause[]
}

/** A clause as it is read, before the query around it is known. */
export interface PlacedClause {
  clause: Condition
  places: readonly number[]
}

export type Condition = Omit<Clause, 'remainder' | 'places' | 'halves'> & { halves: readonly PlacedClause[] }

/** A clause that says nothing but its text yet. */
export const clauseOf = (kind: Clause['kind'], text: string): Condition => ({
  text,
  kind,
  key: null,
  label: null,
  value: text,
  unit: null,
  display: text,
  named: null,
  lexemes: null,
  spec: null,
  asWritten: null,
  repeated: null,
  exact: null,
  near: null,
  halves: [],
})

/** The lexemes it is made of. */
export function leavesOf(lexemes: Lexemes): (string | { prefix: string })[] {
  if (typeof lexemes === 'string' || 'prefix' in lexemes) return [lexemes]
  return ('any' in lexemes ? lexemes.any : lexemes.all).flatMap(leavesOf)
}

/** Whether as many documents have the lexemes as have those of `broad`. */
export function isAmong(broad: ReadonlySet<string>, lexemes: Lexemes): boolean {
  if (typeof lexemes === 'string') return broad.has(lexemes)
  if ('prefix' in lexemes) return false
  return 'any' in lexemes
    ? lexemes.any.some((each) => isAmong(broad, each))
    : lexemes.all.every((each) => isAmong(broad, each))
}

/** As PostgreSQL's tsquery writes it. */
export function toTsquery(lexemes: Lexemes): string {
  if (typeof lexemes === 'string') return `'${lexemes.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  if ('prefix' in lexemes) return `${toTsquery(lexemes.prefix)}:*`
  const parts = 'any' in lexemes ? lexemes.any : lexemes.all
  return parts.length === 1 && parts[0] !== undefined
    ? toTsquery(parts[0])
    : `(${parts.map(toTsquery).join('any' in lexemes ? ' | ' : ' & ')})`
}
