import { Badge, type BadgeTone } from '@tensile/design-system'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { EntryFragment } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'
import { FieldChanges } from './field-changes.tsx'
import { summaryOf } from './summary-of.ts'
import { entityHref, entityName } from './entities.ts'

const tones: Readonly<Record<string, BadgeTone>> = { INSERT: 'good', UPDATE: 'neutral', DELETE: 'bad' }

/** One change; its fields unfold. */
export function AuditRow({ entry, showEntity, open }: { entry: EntryFragment; showEntity: boolean; open: boolean }) {
  const { at, actor, operation, entityType, entityId, requestId, diff } = entry
  const href = entityHref(entityType, entityId)
  const summary = summaryOf(operation, diff)
  return (
    <details open={open} className="group">
      <summary className="grid min-h-9 list-none grid-cols-[auto_1fr] items-center gap-x-3 px-3 py-1.5 text-sm hover:bg-sunken md:grid-cols-[auto_9.5rem_5rem_13rem_minmax(0,1fr)]">
        <ChevronRight aria-hidden size={14} className="text-faint transition-transform group-open:rotate-90" />
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 md:contents">
          <span className="text-muted">
            <DateTime iso={at} seconds />
          </span>
          <span>
            <Badge tone={tones[operation.toUpperCase()] ?? 'neutral'}>{operation.toLowerCase()}</Badge>
          </span>
          <span className="truncate font-medium" title={actor}>
            {actor}
          </span>
          <span className="min-w-0 truncate text-muted max-md:w-full">
            {showEntity && <span className="mr-2 text-ink">{entityName(entityType)}</span>}
            {summary}
          </span>
        </span>
      </summary>
      <div className="border-t bg-ground px-3 py-2 md:pl-10">
        <FieldChanges diff={diff} />
        <p className="mt-2 flex flex-wrap gap-x-4 text-2xs text-faint">
          {requestId && <span className="font-mono">Request {requestId}</span>}
          {showEntity && href && (
            <Link href={href} prefetch={false} className="text-accent underline">
              Open this {entityName(entityType).toLowerCase()}
            </Link>
          )}
        </p>
      </div>
    </details>
  )
}
