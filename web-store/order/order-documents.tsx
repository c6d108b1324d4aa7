import { Panel } from '@tensile/design-system'
import { FileText } from 'lucide-react'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { formatDay } from '@/price/format-date.ts'

const kinds = { INVOICE: 'Invoice', PACKING_SLIP: 'Packing slip', CREDIT_NOTE: 'Credit note' }

/** Papers of the order as PDF. */
export function OrderDocuments({ documents }: Pick<OrderSheetFragment, 'documents'>) {
  if (documents.length === 0) return null
  return (
    <Panel title="Documents">
      <ul className="divide-y text-sm">
        {documents.map(({ id, kind, number, issuedAt, url }) => {
          const name = `${kinds[kind]} ${number}`
          return (
            <li key={id} className="flex items-center gap-2 px-3 py-1.5">
              <FileText aria-hidden size={14} className="shrink-0 text-faint" />
              {url ? (
                <a href={url} className="font-medium text-accent hover:underline">
                  {name}
                </a>
              ) : (
                <span>{name}</span>
              )}
              <span className="text-xs text-muted">
                PDF, {formatDay(issuedAt)}
                {!url && ', is being made: reload in a moment'}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
