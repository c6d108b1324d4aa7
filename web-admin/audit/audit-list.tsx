import { EmptyState } from '@tensile/design-system'
import { History } from 'lucide-react'
import type { AuditLogQuery } from '@/gateway/operations'
import { Pager } from '@/shell/pager'
import { AuditRow } from './audit-row.tsx'

type Props = {
  log: AuditLogQuery['auditLog']
  /** Say what was changed; not on the page of that one thing. */
  showEntity: boolean
  /** Address of the page after a cursor; null: of the first page. */
  hrefAt: (cursor: string | null) => string
}

/** What was done, newest first, each with its fields before and after. */
export function AuditList({ log, showEntity, hrefAt }: Props) {
  const { nodes, pageInfo, totalCount } = log
  if (nodes.length === 0) {
    return (
      <EmptyState icon={History} title="No changes">
        Every insert, update and delete leaves an entry here, whatever made it.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <ol className="divide-y overflow-hidden rounded-lg border bg-surface">
        {nodes.map((entry, index) => (
          <li key={entry.id}>
            <AuditRow entry={entry} showEntity={showEntity} open={!showEntity && index === 0} />
          </li>
        ))}
      </ol>
      <Pager
        total={`${totalCount.toLocaleString('en')} ${totalCount === 1 ? 'change' : 'changes'}`}
        first={pageInfo.hasPreviousPage ? hrefAt(null) : null}
        next={pageInfo.hasNextPage && pageInfo.endCursor ? hrefAt(pageInfo.endCursor) : null}
      />
    </div>
  )
}
