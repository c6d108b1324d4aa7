'use client'

import {
  Badge,
  Button,
  EmptyState,
  RowHead,
  Select,
  Table,
  TableScroll,
  Td,
  Th,
  Tr,
  type BadgeTone,
} from '@tensile/design-system'
import { RotateCw, Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import {
  ReplayDeadWebhooksDocument,
  ReplayWebhookDocument,
  type WebhookDeliveriesQuery,
  type WebhookDeliveryState,
  type WebhookRowFragment,
} from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { ActionsHead } from '@/shell/actions-column'
import { hrefOf, param, type Params } from '@/shell/address'
import { DateTime } from '@/shell/date-time'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { deliveryStates } from './delivery-states.ts'
import { EndpointState } from './webhook-list.tsx'

type Deliveries = WebhookDeliveriesQuery['webhookDeliveries']
type Props = { endpoint: WebhookRowFragment; deliveries: Deliveries; params: Params }

const tones: Readonly<Record<WebhookDeliveryState, BadgeTone>> = { PENDING: 'accent', DELIVERED: 'good', DEAD: 'bad' }

/** What was sent to an address and what became of it, newest first. */
export function DeliveryList({ endpoint, deliveries: { nodes, pageInfo, totalCount }, params }: Props) {
  const router = useRouter()
  const replay = useCommand(ReplayWebhookDocument)
  const replayDead = useCommand(ReplayDeadWebhooksDocument)
  const path = `/webhooks/${encodeURIComponent(endpoint.id)}`
  const sendAgain = async (id: string) => {
    if (await replay.run({ id })) announce('It is sent again.')
  }
  const sendDeadAgain = async () => {
    const payload = await replayDead.run({ endpointId: endpoint.id })
    if (payload) announce(`${payload.replayed} are sent again.`)
  }
  return (
    <>
      <PageHeader
        trail={[{ name: 'Webhooks', href: '/webhooks' }]}
        title={<span className="break-all">{endpoint.url}</span>}
        detail={<EndpointState endpoint={endpoint} />}
      >
        {endpoint.deadCount > 0 && (
          <Button onClick={() => void sendDeadAgain()} disabled={replayDead.running}>
            <RotateCw aria-hidden size={14} /> Send {endpoint.deadCount} given up again
          </Button>
        )}
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        <ProblemList
          problems={[...replay.problems.rest, ...replayDead.problems.rest]}
          failure={replay.failure ?? replayDead.failure}
        />
        <Select
          aria-label="State"
          className="w-44"
          value={param(params, 'state')}
          onChange={(event) => router.push(hrefOf(path, params, { state: event.target.value }))}
        >
          <option value="">Any state</option>
          {deliveryStates.map(({ state, name }) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </Select>
        {nodes.length === 0 ? (
          <EmptyState icon={Send} title="No deliveries" />
        ) : (
          <TableScroll label="Deliveries">
            <Table caption="Deliveries">
              <thead>
                <tr>
                  <Th>Event</Th>
                  <Th>State</Th>
                  <Th>Happened</Th>
                  <Th numeric>Tries</Th>
                  <Th>Next try</Th>
                  <Th>Last answer</Th>
                  <ActionsHead />
                </tr>
              </thead>
              <tbody>
                {nodes.map((delivery) => (
                  <Row key={delivery.id} delivery={delivery} onReplay={() => void sendAgain(delivery.id)} />
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager
          path={path}
          params={params}
          names={['delivery', 'deliveries']}
          totalCount={totalCount}
          pageInfo={pageInfo}
        />
      </div>
    </>
  )
}

function Row({ delivery, onReplay }: { delivery: Deliveries['nodes'][number]; onReplay: () => void }) {
  const { type, state, createdAt, attempts, nextAttemptAt, lastStatus, lastError } = delivery
  return (
    <Tr>
      <RowHead className="font-mono text-xs">{type}</RowHead>
      <Td>
        <Badge tone={tones[state]}>{deliveryStates.find((each) => each.state === state)?.name}</Badge>
      </Td>
      <Td>
        <DateTime iso={createdAt} seconds />
      </Td>
      <Td numeric>{attempts}</Td>
      <Td>{nextAttemptAt && state === 'PENDING' && <DateTime iso={nextAttemptAt} seconds />}</Td>
      <Td className="max-w-72 truncate text-muted" title={lastError ?? undefined}>
        {[lastStatus, lastError].filter(Boolean).join(' ')}
      </Td>
      <Td className="w-0">
        {state !== 'PENDING' && <RowAction icon={RotateCw} label={`Send this ${type} again`} onClick={onReplay} />}
      </Td>
    </Tr>
  )
}
