'use client'

import { Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import { UpdateApiKeyDocument, type ApiKeyRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { dayOf } from '@/shell/day'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { plans, readPlan } from './plans.ts'
import { ScopeChoice } from './scope-choice.tsx'

/** Changes what a key is called, what it may do, how much of it, and until when; whose it is stays. */
export function EditApiKeyDialog({ apiKey, onClose }: { apiKey: ApiKeyRowFragment; onClose: () => void }) {
  const command = useCommand(UpdateApiKeyDocument, ['name', 'scopes', 'expiresAt'])
  const [scopes, setScopes] = useState<readonly string[]>(apiKey.scopes)
  const { problems } = command
  const submit = async (form: FormData) => {
    const name = formText(form, 'name')
    const until = formText(form, 'expiresAt')
    const input = {
      id: apiKey.id,
      expectedVersion: apiKey.version,
      name,
      plan: readPlan(formText(form, 'plan')),
      scopes: [...scopes],
      // A day that was not changed stays the instant it was.
      ...(until !== dayOf(apiKey.expiresAt) && { expiresAt: until ? `${until}T23:59:59Z` : null }),
    }
    if (!(await command.run({ input }))) return
    announce(`${name} was saved.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Change ${apiKey.name}`}
      description="Holds from the partner’s next access token on, ten minutes from now at the latest."
      action="Save"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required defaultValue={apiKey.name} problems={problems} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Plan">
          {(control) => (
            <Select {...control} name="plan" defaultValue={apiKey.plan}>
              {plans.map((plan) => (
                <option key={plan}>{plan}</option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          name="expiresAt"
          label="Ends"
          suffix="never when empty"
          type="date"
          defaultValue={dayOf(apiKey.expiresAt)}
          problems={problems}
        />
      </div>
      <ScopeChoice
        ofCompany={apiKey.company !== null}
        chosen={scopes}
        onChange={setScopes}
        error={fieldError(problems.byField['scopes'])}
      />
    </FormDialog>
  )
}
