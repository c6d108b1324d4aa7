import { Panel } from '@tensile/design-system'
import { FileText } from 'lucide-react'
import type { OrderSheetFragment } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'

const kinds = { INVOICE: 'Invoice', PACKING_SLIP: 'Packing slip', CREDIT_NOTE: 'Credit note' }

/** The papers of an order as PDF. */
export function OrderDocuments({ documents }: Pick<OrderSheetFragment, 'documents'>) {
  if (documents.length === 0) return null
  return (
    <Panel title="Documents">
      <ul className="divide-y text-sm">
        {documents.map(({ id, kind, number, issuedAt, url }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2 px-3 py-1.5">
            <FileText aria-hidden size={14} className="text-faint" />
            {url ? (
              <a href={url} target="_blank" rel="noreferrer" className="text-accent hover:underline">
                {kinds[kind]} {number}
              </a>
            ) : (
              <span>
                {kinds[kind]} {number}, being made
              </span>
            )}
            <span className="text-xs text-muted">
              <DateTime iso={issuedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
