export type TextChange = { field: string; before: string | null; after: string | null }

type FieldChange = { field: string; before?: unknown; after?: unknown }

/**
 * A diff as lines for people: a changed document (specs) is taken apart to the keys that really differ, and what was and
 * is nothing (an insert names every column) is left out.
 */
export function changesOf(diff: readonly FieldChange[]): TextChange[] {
  return diff
    .flatMap(({ field, before, after }) => parts(field, before, after))
    .map(({ field, before, after }) => ({ field, before: text(before), after: text(after) }))
    .filter(({ before, after }) => before !== after)
}

function parts(field: string, before: unknown, after: unknown): FieldChange[] {
  if (!isDocument(before) && !isDocument(after)) return [{ field, before, after }]
  if ([before, after].some((value) => (value ?? null) !== null && !isDocument(value))) return [{ field, before, after }]
  const was = isDocument(before) ? before : {}
  const now = isDocument(after) ? after : {}
  return [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]))
    .map((key) => ({ field: `${field}.${key}`, before: was[key], after: now[key] }))
}

function isDocument(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => text(item) ?? '').join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
