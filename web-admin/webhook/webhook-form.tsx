'use client'

import { Field, Input } from '@tensile/design-system'
import { CreateWebhookDocument, UpdateWebhookDocument, type WebhookRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { CompanySelect } from '@/company/company-select'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Props = {
  endpoint: WebhookRowFragment | null
  /** The secret of an endpoint that was made. */
  onClose: (secret: string | null) => void
}

/** Registers an address for events, or changes one. */
export function WebhookForm({ endpoint, onClose }: Props) {
  const fields = ['url', 'eventTypes', 'companyId']
  const create = useCommand(CreateWebhookDocument, fields)
  const update = useCommand(UpdateWebhookDocument, fields)
  const command = endpoint ? update : create

  const submit = async (form: FormData) => {
    const url = formText(form, 'url')
    const eventTypes = formText(form, 'eventTypes')
      .split(/[\s,]+/)
      .filter(Boolean)
    if (endpoint) {
      const input = { id: endpoint.id, url, eventTypes, expectedVersion: endpoint.version }
      if (!(await update.run({ input }))) return
      announce('The address was saved.')
      return onClose(null)
    }
    const companyId = formText(form, 'companyId')
    const payload = await create.run({ input: { url, eventTypes, ...(companyId && { companyId }) } })
    if (payload) onClose(payload.secret)
  }
  const { problems } = command
  return (
    <FormDialog
      title={endpoint ? 'Edit the address' : 'New webhook'}
      action={endpoint ? 'Save' : 'Create'}
      command={command}
      onSubmit={submit}
      onClose={() => onClose(null)}
    >
      <TextField
        name="url"
        label="Address"
        suffix="https, on the public internet"
        required
        type="url"
        defaultValue={endpoint?.url}
        problems={problems}
      />
      <Field
        label="Events"
        suffix="order.placed, order.* or *"
        required
        error={fieldError(problems.byField['eventTypes'])}
      >
        {(control) => (
          <Input
            {...control}
            name="eventTypes"
            className="font-mono text-xs"
            defaultValue={endpoint?.eventTypes.join(', ') ?? 'order.*'}
          />
        )}
      </Field>
      {!endpoint && (
        <Field label="For" error={fieldError(problems.byField['companyId'])}>
          {(control) => <CompanySelect {...control} name="companyId" none="Us: events of all companies" />}
        </Field>
      )}
    </FormDialog>
  )
}
