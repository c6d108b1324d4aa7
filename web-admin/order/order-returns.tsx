'use client'

import { Badge, Button, Panel, type BadgeTone } from '@tensile/design-system'
import { useState } from 'react'
import type { OrderQuery, ReturnRowFragment, ReturnStatus } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { DateTime } from '@/shell/date-time'
import { AnswerReturnDialog } from './answer-return-dialog.tsx'
import { ReceiveReturnDialog } from './receive-return-dialog.tsx'

const states: Record<ReturnStatus, { tone: BadgeTone; text: string }> = {
  REQUESTED: { tone: 'warn', text: 'Waits for an answer' },
  APPROVED: { tone: 'accent', text: 'Agreed, on its way' },
  REJECTED: { tone: 'neutral', text: 'Refused' },
  RECEIVED: { tone: 'good', text: 'Received' },
}
type Asked = { to: 'approve' | 'reject' | 'receive'; request: ReturnRowFragment }
type Props = { returns: readonly ReturnRowFragment[]; warehouses: OrderQuery['warehouses'] }

/** What the buyer wants to send back, and what became of it. */
export function OrderReturns({ returns, warehouses }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  if (returns.length === 0) return null
  const close = () => setAsked(null)
  return (
    <Panel title="Returns">
      <ul className="divide-y text-sm">
        {returns.map((request) => (
          <Row key={request.id} request={request} onAsk={(to) => setAsked({ to, request })} />
        ))}
      </ul>
      {asked && asked.to !== 'receive' && (
        <AnswerReturnDialog request={asked.request} agree={asked.to === 'approve'} onClose={close} />
      )}
      {asked?.to === 'receive' && (
        <ReceiveReturnDialog request={asked.request} warehouses={warehouses} onClose={close} />
      )}
    </Panel>
  )
}

function Row({ request, onAsk }: { request: ReturnRowFragment; onAsk: (to: Asked['to']) => void }) {
  const { number, status, requestedAt, reason, answer, lines, warehouse } = request
  const maySell = useMay('sell')
  const mayReceive = useMay('moveStock')
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
      <span className="font-medium">{number}</span>
      <Badge tone={states[status].tone}>{states[status].text}</Badge>
      <span className="text-muted">
        <DateTime iso={requestedAt} />
        {warehouse && `, came back to ${warehouse.name}`}
      </span>
      <span className="ml-auto flex gap-2">
        {status === 'REQUESTED' && maySell && (
          <>
            <Button size="sm" onClick={() => onAsk('reject')}>
              Refuse
            </Button>
            <Button size="sm" variant="primary" onClick={() => onAsk('approve')}>
              Agree
            </Button>
          </>
        )}
        {status === 'APPROVED' && mayReceive && (
          <Button size="sm" variant="primary" onClick={() => onAsk('receive')}>
            Receive
          </Button>
        )}
      </span>
      <span className="w-full text-muted">
        “{reason}” {answer && `Answer: “${answer}”`}
      </span>
      <span className="w-full text-xs text-muted">
        {lines
          .map(({ quantity, received, restocked, line }) =>
            status === 'RECEIVED'
              ? `${received} of ${quantity} × ${line.sku} came, ${restocked} can be sold again`
              : `${quantity} × ${line.sku}`,
          )
          .join('; ')}
      </span>
    </li>
  )
}
