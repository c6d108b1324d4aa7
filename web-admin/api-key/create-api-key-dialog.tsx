'use client'

import { Field, Input, Select } from '@tensile/design-system'
import { useState } from 'react'
import { CreateApiKeyDocument, type RatePlan } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { CompanySelect } from '@/company/company-select'
import { FormDialog } from '@/shell/form-dialog'
import { plans, readPlan } from './plans.ts'
import { offeredScopes, ScopeChoice } from './scope-choice.tsx'

const staffRoles = ['admin', 'catalog_manager', 'sales', 'warehouse']

/** Makes a key for a company, or for a system of the distributor. */
export function CreateApiKeyDialog({
  onClose,
}: {
  onClose: (created: { name: string; secret: string } | null) => void
}) {
  const [name, setName] = useState('')
  const [companyId, setCompanyId] = useState('')
  const [role, setRole] = useState('sales')
  const [plan, setPlan] = useState<RatePlan>('STANDARD')
  const [until, setUntil] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(['catalog:read', 'prices:read'])
  const command = useCommand(CreateApiKeyDocument, ['name', 'scopes', 'companyId', 'expiresAt'])
  const { run, problems } = command
  const offered = offeredScopes(companyId !== '').map(([scope]) => scope)

  const submit = async () => {
    const payload = await run({
      input: {
        name,
        plan,
        scopes: offered.filter((scope) => chosen.includes(scope)),
        ...(companyId ? { companyId } : { roles: [role] }),
        ...(until && { expiresAt: `${until}T23:59:59Z` }),
      },
    })
    if (payload?.secret) onClose({ name, secret: payload.secret })
  }

  return (
    <FormDialog
      title="New API key"
      action="Create"
      command={command}
      noValidate
      onSubmit={submit}
      onClose={() => onClose(null)}
    >
      <Field label="Name" required suffix="what it is for: “Acme ERP”" error={fieldError(problems.byField['name'])}>
        {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="For" error={fieldError(problems.byField['companyId'])}>
          {(control) => (
            <CompanySelect
              {...control}
              none="A system of ours"
              value={companyId}
              onChange={(event) => setCompanyId(event.target.value)}
            />
          )}
        </Field>
        {companyId === '' && (
          <Field label="Acts as">
            {(control) => (
              <Select {...control} value={role} onChange={(event) => setRole(event.target.value)}>
                {staffRoles.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label="Plan">
          {(control) => (
            <Select {...control} value={plan} onChange={(event) => setPlan(readPlan(event.target.value))}>
              {plans.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Ends" suffix="never when empty" error={fieldError(problems.byField['expiresAt'])}>
          {(control) => (
            <Input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          )}
        </Field>
      </div>
      <ScopeChoice
        ofCompany={companyId !== ''}
        chosen={chosen}
        onChange={setChosen}
        error={fieldError(problems.byField['scopes'])}
      />
    </FormDialog>
  )
}
