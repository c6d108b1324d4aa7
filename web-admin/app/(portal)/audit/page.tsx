import type { Metadata } from 'next'
import { AuditFilters } from '@/audit/audit-filters'
import { AuditList } from '@/audit/audit-list'
import { auditHref, readAuditQuery } from '@/audit/audit-query'
import { load } from '@/gateway/load'
import { AuditLogDocument } from '@/gateway/operations'
import { PageHeader } from '@/shell/page-header'

export const metadata: Metadata = { title: 'Audit log' }

const pageSize = 50

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const query = readAuditQuery(await searchParams)
  const { auditLog } = await load(AuditLogDocument, {
    entityType: query.type || null,
    actorId: query.actor || null,
    since: query.since ? `${query.since}T00:00:00.000Z` : null,
    first: pageSize,
    after: query.after || null,
  })
  return (
    <>
      <PageHeader
        title="Audit log"
        detail={<span className="text-sm text-muted">Newest first. Nothing here can be changed.</span>}
      />
      <div className="flex flex-col gap-3 p-4">
        <AuditFilters query={query} />
        <AuditList log={auditLog} showEntity hrefAt={(after) => auditHref({ ...query, after: after ?? '' })} />
      </div>
    </>
  )
}
