'use client'

import { Badge, Button, Dialog, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { KeyRound, Pencil, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  type ApiKeyRowFragment,
  type ApiKeysQuery,
} from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { ActionsHead } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { DateTime } from '@/shell/date-time'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { SecretDialog } from '@/shell/secret-dialog'
import { announce } from '@/shell/toaster'
import { CreateApiKeyDialog } from './create-api-key-dialog.tsx'
import { EditApiKeyDialog } from './edit-api-key-dialog.tsx'

type Asked = { to: 'edit' | 'rotate' | 'revoke'; key: ApiKeyRowFragment }

/** Keys of partners' systems, newest first. */
export function ApiKeyList({ apiKeys }: { apiKeys: ApiKeysQuery['apiKeys'] }) {
  const [creating, setCreating] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [shown, setShown] = useState<{ name: string; secret: string } | null>(null)
  return (
    <>
      <PageHeader
        title="API keys"
        detail={<span className="text-sm text-muted">What partners’ systems sign in with.</span>}
      >
        <AddButton onClick={() => setCreating(true)}>Key</AddButton>
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        {apiKeys.nodes.length === 0 ? (
          <EmptyState icon={KeyRound} title="No keys yet">
            A partner’s system trades its key for short access tokens.
          </EmptyState>
        ) : (
          <TableScroll label="API keys">
            <Table caption="API keys">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Status</Th>
                  <Th>For</Th>
                  <Th>Client id</Th>
                  <Th>May</Th>
                  <Th>Plan</Th>
                  <Th>Last used</Th>
                  <Th>Ends</Th>
                  <ActionsHead />
                </tr>
              </thead>
              <tbody>
                {apiKeys.nodes.map((key) => (
                  <KeyRow key={key.id} apiKey={key} onAsk={(to) => setAsked({ to, key })} />
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/api-keys" params={{}} names={['key', 'keys']} {...apiKeys} />
      </div>
      {creating && (
        <CreateApiKeyDialog
          onClose={(created) => {
            setCreating(false)
            setShown(created)
          }}
        />
      )}
      {asked?.to === 'edit' && <EditApiKeyDialog apiKey={asked.key} onClose={() => setAsked(null)} />}
      {asked?.to === 'rotate' && (
        <RotateDialog
          apiKey={asked.key}
          onClose={(secret) => {
            setAsked(null)
            if (secret) setShown({ name: asked.key.name, secret })
          }}
        />
      )}
      {asked?.to === 'revoke' && <RevokeDialog apiKey={asked.key} onClose={() => setAsked(null)} />}
      {shown && <SecretDialog title={`Secret of ${shown.name}`} secret={shown.secret} onClose={() => setShown(null)} />}
    </>
  )
}

function KeyRow({ apiKey, onAsk }: { apiKey: ApiKeyRowFragment; onAsk: (to: Asked['to']) => void }) {
  const { name, status, company, roles, clientId, scopes, plan, lastUsedAt, expiresAt } = apiKey
  return (
    <Tr>
      <RowHead>{name}</RowHead>
      <Td>
        <Badge tone={status === 'ACTIVE' ? 'good' : 'neutral'}>{status.toLowerCase()}</Badge>
      </Td>
      <Td>{company?.name ?? `us, as ${roles.join(', ')}`}</Td>
      <Td className="font-mono text-xs">{clientId}</Td>
      <Td className="max-w-64 text-xs text-muted">{scopes.join(', ')}</Td>
      <Td>{plan.toLowerCase()}</Td>
      <Td>{lastUsedAt ? <DateTime iso={lastUsedAt} /> : <span className="text-faint">never</span>}</Td>
      <Td>{expiresAt ? <DateTime iso={expiresAt} /> : <span className="text-faint">never</span>}</Td>
      <Td className="w-0 text-right">
        {status === 'ACTIVE' && (
          <>
            <RowAction icon={Pencil} label={`Change ${name}`} onClick={() => onAsk('edit')} />
            <RowAction icon={RotateCw} label={`New secret for ${name}`} onClick={() => onAsk('rotate')} />
            <RowAction icon={Trash2} label={`Revoke ${name}`} onClick={() => onAsk('revoke')} />
          </>
        )}
      </Td>
    </Tr>
  )
}

type DialogProps = { apiKey: ApiKeyRowFragment; onClose: (secret?: string | null) => void }

function RotateDialog({ apiKey, onClose }: DialogProps) {
  const { run, running, problems, failure } = useCommand(RotateApiKeyDocument)
  const rotate = async (overlapMinutes: number) => {
    const payload = await run({ id: apiKey.id, overlapMinutes })
    if (payload) onClose(payload.secret)
  }
  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={`A new secret for ${apiKey.name}?`}
      description="For a day the present secret holds too, so that the partner can change over. Without an overlap it ends now."
      footer={
        <>
          <Button onClick={() => onClose()}>Back</Button>
          <Button variant="danger" disabled={running} onClick={() => void rotate(0)}>
            Without overlap
          </Button>
          <Button variant="primary" disabled={running} onClick={() => void rotate(1440)}>
            New secret
          </Button>
        </>
      }
    >
      <ProblemList problems={problems.rest} failure={failure} />
    </Dialog>
  )
}

function RevokeDialog({ apiKey, onClose }: DialogProps) {
  const { run, running, problems, failure } = useCommand(RevokeApiKeyDocument)
  const revoke = async () => {
    if (!(await run({ id: apiKey.id }))) return
    announce(`${apiKey.name} was revoked.`)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={`Revoke ${apiKey.name}?`}
      description="For good. The partner’s system is shut out within seconds."
      footer={
        <>
          <Button onClick={() => onClose()}>Back</Button>
          <Button variant="danger" disabled={running} onClick={() => void revoke()}>
            Revoke
          </Button>
        </>
      }
    >
      <ProblemList problems={problems.rest} failure={failure} />
    </Dialog>
  )
}
