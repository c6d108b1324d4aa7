'use client'

import { Button, Dialog, Field, Input, Select } from '@tensile/design-system'
import { useState, type SyntheticEvent } from 'react'
import { CreateApiKeyDocument, type RatePlan } from '@/gateway/operations'
import { fieldError, ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { CompanySelect } from '@/company/company-select'
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
  const { run, running, problems, failure } = useCommand(CreateApiKeyDocument, [
    'name',
    'scopes',
    'companyId',
    'expiresAt',
  ])
  const offered = offeredScopes(companyId !== '').map(([scope]) => scope)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
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
    <Dialog
      open
      onOpenChange={() => onClose(null)}
      title="New API key"
      footer={
        <>
          <Button onClick={() => onClose(null)}>Back</Button>
          <Button type="submit" form="api-key" variant="primary" disabled={running}>
            Create
          </Button>
        </>
      }
    >
      <form id="api-key" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
        <ProblemList problems={problems.rest} failure={failure} />
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
      </form>
    </Dialog>
  )
}
