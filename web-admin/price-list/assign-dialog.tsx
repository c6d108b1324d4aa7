'use client'

import { Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import { AssignPriceListDocument, type PriceListRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { CompanySelect } from '@/company/company-select'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

/** Lets a price list hold for a company, a segment or everyone. */
export function AssignDialog({ list, onClose }: { list: PriceListRowFragment; onClose: () => void }) {
  const command = useCommand(AssignPriceListDocument, ['companyId', 'segment'])
  const [whom, setWhom] = useState('company')
  const submit = async (form: FormData) => {
    const target = {
      company: { companyId: formText(form, 'companyId') },
      segment: { segment: formText(form, 'segment') },
    }[whom] ?? { everyone: true }
    if (!(await command.run({ input: { priceListId: list.id, ...target } }))) return
    announce('The price list was assigned.')
    onClose()
  }
  const { problems } = command
  return (
    <FormDialog title={`Assign ${list.name}`} action="Assign" command={command} onSubmit={submit} onClose={onClose}>
      <div className="grid grid-cols-2 gap-3">
        <Field label="To">
          {(control) => (
            <Select {...control} value={whom} onChange={(event) => setWhom(event.target.value)}>
              <option value="company">A company (contract)</option>
              <option value="segment">A segment</option>
              <option value="everyone">Everyone, guests too</option>
            </Select>
          )}
        </Field>
        {whom === 'company' && (
          <Field label="Company" required error={fieldError(problems.byField['companyId'])}>
            {(control) => <CompanySelect {...control} name="companyId" none="Choose…" />}
          </Field>
        )}
        {whom === 'segment' && <TextField name="segment" label="Segment" required problems={problems} />}
      </div>
    </FormDialog>
  )
}
