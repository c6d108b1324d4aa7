export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/**
 * The changed fields of an entry, in the order of their names. Objects are taken apart, so that a changed spec reads
 * "specs.length" and not as two whole columns; arrays are values.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [flatten(before), flatten(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
}

function flatten(value: unknown, path = '', into = new Map<string, unknown>()): Map<string, unknown> {
  if (isObject(value) && (path === '' || Object.keys(value).length > 0)) {
    for (const [key, nested] of Object.entries(value)) flatten(nested, path === '' ? key : `${path}.${key}`, into)
  } else if (path !== '') {
    into.set(path, value)
  }
  return into
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
