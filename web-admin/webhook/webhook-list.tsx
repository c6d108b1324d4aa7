'use client'

import { Badge, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pause, Pencil, Play, RotateCw, Trash2, Webhook } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import {
  DeleteWebhookDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
  type WebhookRowFragment,
} from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { ActionsHead } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { DateTime } from '@/shell/date-time'
import { FormDialog } from '@/shell/form-dialog'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { SecretDialog } from '@/shell/secret-dialog'
import { announce } from '@/shell/toaster'
import { WebhookForm } from './webhook-form.tsx'

type Asked = { to: 'edit' | 'rotate' | 'delete'; endpoint: WebhookRowFragment } | { to: 'create'; endpoint: null }

/** Addresses that are told of events. */
export function WebhookList({ endpoints }: { endpoints: readonly WebhookRowFragment[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const update = useCommand(UpdateWebhookDocument)
  const rotation = useCommand(RotateWebhookSecretDocument)
  const close = () => {
    setAsked(null)
    rotation.reset()
  }
  const toggle = async ({ id, enabled, version }: WebhookRowFragment) => {
    const payload = await update.run({ input: { id, enabled: !enabled, expectedVersion: version } })
    if (payload) announce(enabled ? 'Nothing is sent there any more.' : 'Events are sent there again.')
  }
  const rotate = async (id: string) => {
    const payload = await rotation.run({ id })
    if (!payload) return
    close()
    setSecret(payload.secret)
  }
  return (
    <>
      <PageHeader
        title="Webhooks"
        detail={<span className="text-sm text-muted">Addresses that are told of events.</span>}
      >
        <AddButton onClick={() => setAsked({ to: 'create', endpoint: null })}>Webhook</AddButton>
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        <ProblemList problems={update.problems.rest} failure={update.failure} />
        {endpoints.length === 0 ? (
          <EmptyState icon={Webhook} title="No webhooks yet">
            A partner’s system is told of orders, stock and prices as they change.
          </EmptyState>
        ) : (
          <TableScroll label="Webhooks">
            <Table caption="Webhooks">
              <thead>
                <tr>
                  <Th>Address</Th>
                  <Th>State</Th>
                  <Th>For</Th>
                  <Th>Events</Th>
                  <Th numeric>Pending</Th>
                  <Th numeric>Given up</Th>
                  <ActionsHead />
                </tr>
              </thead>
              <tbody>
                {endpoints.map((endpoint) => (
                  <Row
                    key={endpoint.id}
                    endpoint={endpoint}
                    onToggle={() => void toggle(endpoint)}
                    onAsk={(to) => setAsked({ to, endpoint })}
                  />
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
      </div>
      {(asked?.to === 'create' || asked?.to === 'edit') && (
        <WebhookForm
          endpoint={asked.endpoint}
          onClose={(made) => {
            close()
            setSecret(made)
          }}
        />
      )}
      {asked?.to === 'rotate' && (
        <FormDialog
          title="A new secret?"
          description="Deliveries are signed with it from now on. The partner has to take it over."
          action="New secret"
          command={rotation}
          onSubmit={() => rotate(asked.endpoint.id)}
          onClose={close}
        />
      )}
      {asked?.to === 'delete' && (
        <ConfirmDeleteDialog
          mutation={DeleteWebhookDocument}
          variables={{ id: asked.endpoint.id }}
          name={asked.endpoint.url}
          announcement="The address was deleted."
          onClose={close}
        />
      )}
      {secret && <SecretDialog title="Secret for signatures" secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}

type RowProps = {
  endpoint: WebhookRowFragment
  onToggle: () => void
  onAsk: (to: 'edit' | 'rotate' | 'delete') => void
}

function Row({ endpoint, onToggle, onAsk }: RowProps) {
  const { id, url, enabled, company, eventTypes, pendingCount, deadCount } = endpoint
  return (
    <Tr>
      <RowHead>
        <Link
          href={`/webhooks/${encodeURIComponent(id)}`}
          prefetch={false}
          title={url}
          className="block max-w-80 truncate text-accent hover:underline"
        >
          {url}
        </Link>
      </RowHead>
      <Td>
        <EndpointState endpoint={endpoint} />
      </Td>
      <Td>{company?.name ?? 'us'}</Td>
      <Td className="max-w-60 truncate font-mono text-xs">{eventTypes.join(', ')}</Td>
      <Td numeric>{pendingCount}</Td>
      <Td numeric className={deadCount > 0 ? 'font-semibold text-bad' : ''}>
        {deadCount}
      </Td>
      <Td className="w-0 text-right">
        <RowAction icon={Pencil} label={`Edit ${url}`} onClick={() => onAsk('edit')} />
        <RowAction icon={enabled ? Pause : Play} label={`${enabled ? 'Stop' : 'Start'} ${url}`} onClick={onToggle} />
        <RowAction icon={RotateCw} label={`New secret for ${url}`} onClick={() => onAsk('rotate')} />
        <RowAction icon={Trash2} label={`Delete ${url}`} onClick={() => onAsk('delete')} />
      </Td>
    </Tr>
  )
}

export function EndpointState({ endpoint: { enabled, pausedUntil } }: { endpoint: WebhookRowFragment }) {
  if (!enabled) return <Badge>stopped</Badge>
  if (!pausedUntil) return <Badge tone="good">sending</Badge>
  return (
    <Badge tone="warn">
      paused until <DateTime iso={pausedUntil} />
    </Badge>
  )
}
