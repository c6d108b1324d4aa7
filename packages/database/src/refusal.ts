import pg from 'pg'

/** What the database refused: the rule by its name, never by its message. */
export interface Refusal {
  /** Name of the constraint. */
  rule: string
  /** A sentence; for people, when the rule is one of ours (catalog.refuse). */
  message: string
  /** Facts about it, when the rule gives any. */
  details: Record<string, unknown>
  kind: 'unique' | 'foreign_key' | 'check' | 'not_null' | 'exclusion'
}

const KINDS: Record<string, Refusal['kind']> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
  '23P01': 'exclusion',
}

/** Reads an integrity error of PostgreSQL; null for any other error, which is a fault and not an answer. */
export function readRefusal(error: unknown): Refusal | null {
  if (!(error instanceof pg.DatabaseError)) return null
  const kind = KINDS[error.code ?? '']
  if (!kind) return null
  return {
    rule: error.constraint ?? error.column ?? '',
    message: error.message,
    details: parseDetails(error.detail),
    kind,
  }
}

function parseDetails(detail: string | undefined): Record<string, unknown> {
  if (!detail?.startsWith('{')) return {}
  try {
    const details: unknown = JSON.parse(detail)
    return typeof details === 'object' && details !== null ? { ...details } : {}
  } catch {
    return {} // PostgreSQL's own detail, which is prose
  }
}
