import { Badge, type BadgeTone, Panel } from '@tensile/design-system'
import { Undo2 } from 'lucide-react'
import type { OrderSheetFragment, ReturnStatus } from '@/gateway/operations.ts'
import { formatInstant } from '@/price/format-date.ts'

const states: Record<ReturnStatus, { tone: BadgeTone; text: string }> = {
  REQUESTED: { tone: 'warn', text: 'Waits for our answer' },
  APPROVED: { tone: 'accent', text: 'Please send it' },
  REJECTED: { tone: 'bad', text: 'Not agreed' },
  RECEIVED: { tone: 'good', text: 'Received' },
}

/** What the buyer wants to send back, and how far that is. */
export function Returns({ returns }: Pick<OrderSheetFragment, 'returns'>) {
  if (returns.length === 0) return null
  return (
    <Panel title="Returns">
      <ul aria-label="Returns" className="divide-y text-sm">
        {returns.map(({ number, status, requestedAt, reason, answer, lines }) => (
          <li key={number} className="px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
              <span className="inline-flex items-center gap-1.5 font-medium">
                <Undo2 aria-hidden size={14} className="text-faint" /> {number}
              </span>
              <Badge tone={states[status].tone}>{states[status].text}</Badge>
              <span className="text-xs text-muted">{formatInstant(requestedAt)}</span>
            </p>
            <p className="text-xs text-muted">
              {lines.map(({ quantity, line }) => `${quantity} × ${line.sku}`).join(', ')}: {reason}
            </p>
            {status === 'APPROVED' && <p className="text-xs">Write {number} on the parcel.</p>}
            {answer && <p className="text-xs">Our answer: {answer}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
