/** What the address of the audit log asks for; empty text is not given. */
export type AuditQuery = { type: string; actor: string; since: string; after: string }

/** Reads the address. `since` is a day. */
export function readAuditQuery(params: Record<string, string | string[] | undefined>): AuditQuery {
  const text = (name: keyof AuditQuery) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const since = text('since')
  return {
    type: text('type'),
    actor: text('actor'),
    since: /^\d{4}-\d{2}-\d{2}$/.test(since) ? since : '',
    after: text('after'),
  }
}

/** The address of a query. */
export function auditHref(query: Partial<AuditQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value)
  return given.length > 0 ? `/audit?${new URLSearchParams(given)}` : '/audit'
}
