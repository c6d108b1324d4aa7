import type { ProblemFragment } from './operations.ts'

/** A mutation's expected failures by the form field they belong to; `rest` for those without a field on the page. */
export type FieldProblems = {
  byField: Readonly<Record<string, readonly ProblemFragment[]>>
  rest: readonly ProblemFragment[]
}

export const noProblems: FieldProblems = { byField: {}, rest: [] }

/** Places each error: ["input", "specs", "length", "min"] on field `specs.length`, when the page has such a field. */
export function placeProblems(errors: readonly ProblemFragment[], fields: readonly string[]): FieldProblems {
  const known = new Set(fields)
  const byField: Record<string, ProblemFragment[]> = {}
  const rest: ProblemFragment[] = []
  for (const error of errors) {
    const path = error.path[0] === 'input' ? error.path.slice(1) : error.path
    const field = prefixes(path).find((name) => known.has(name))
    if (field) (byField[field] ??= []).push(error)
    else rest.push(error)
  }
  return { byField, rest }
}

/** The problems without those of one field: it was just changed, so what was said of it no longer holds. */
export function withoutField(problems: FieldProblems, field: string): FieldProblems {
  if (!(field in problems.byField)) return problems
  return {
    ...problems,
    byField: Object.fromEntries(Object.entries(problems.byField).filter(([name]) => name !== field)),
  }
}

/** Longest first: "specs.length.min", "specs.length", "specs". */
function prefixes(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, path.length - index).join('.'))
}
