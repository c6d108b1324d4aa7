'use client'

import { Input, Select, Spinner } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { formText } from '@/shell/form-text'
import { auditHref, type AuditQuery } from './audit-query.ts'
import { entityTypes } from './entities.ts'

/** Filters of the audit log; each is part of the address. */
export function AuditFilters({ query }: { query: AuditQuery }) {
  const router = useRouter()
  const [loading, startTransition] = useTransition()
  const change = (changes: Partial<AuditQuery>) => {
    startTransition(() => router.push(auditHref({ ...query, after: '', ...changes })))
  }
  return (
    <form
      role="search"
      aria-label="Filter the log"
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        change({ actor: formText(new FormData(event.currentTarget), 'actor') })
      }}
    >
      <Select
        aria-label="Type"
        className="w-48 max-sm:w-full"
        value={query.type}
        onChange={(event) => change({ type: event.target.value })}
      >
        <option value="">Everything</option>
        {entityTypes.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </Select>
      <Input
        key={query.actor}
        name="actor"
        aria-label="User id"
        placeholder="User id, then Enter"
        defaultValue={query.actor}
        className="w-48 max-sm:w-full"
      />
      <label className="flex items-center gap-2 text-sm text-muted">
        Since
        <Input
          type="date"
          className="w-36"
          value={query.since}
          onChange={(event) => change({ since: event.target.value })}
        />
      </label>
      {loading && <Spinner />}
    </form>
  )
}
