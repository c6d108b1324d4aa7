import { changesOf } from './changes-of.ts'

type FieldChange = { field: string; before?: unknown; after?: unknown }

/** What names a row for people, best first. */
const naming = ['sku', 'name', 'label', 'email', 'title', 'code', 'key']

/** Rises with every change: says nothing of this one. */
const bookkeeping = new Set(['version', 'updated_at'])

/** An entry in a line: the fields that an update changed; of an insert or delete, which names every field, the row's own name. */
export function summaryOf(operation: string, diff: readonly FieldChange[]): string {
  const changes = changesOf(diff)
  if (operation.toUpperCase() === 'UPDATE') {
    const told = changes.map(({ field }) => field.replace(/^specs\./, ''))
    return told.filter((field) => !bookkeeping.has(field)).join(', ')
  }
  const named = naming.map((field) => changes.find((change) => change.field === field)).find(Boolean)
  return named ? (named.after ?? named.before ?? '') : `${changes.length} fields`
}
