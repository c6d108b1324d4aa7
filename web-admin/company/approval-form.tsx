'use client'

import { Button } from '@tensile/design-system'
import { SetApprovalRuleDocument, type ApprovalRowFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import type { Company } from './company.ts'

/** From which total on a customer's orders wait for its approval. */
export function ApprovalForm({ company, rule }: { company: Company; rule: ApprovalRowFragment | null }) {
  const { run, running, problems, failure } = useCommand(SetApprovalRuleDocument, ['totalOver'])
  const submit = async (form: FormData) => {
    const payload = await run({
      companyId: company.id,
      currency: company.currency,
      totalOver: formText(form, 'totalOver') || null,
      expectedVersion: rule?.version ?? null,
    })
    if (payload) announce(`The approval of ${company.name} was saved.`)
  }
  return (
    <form
      aria-label="Approval"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <h3 className="text-sm font-semibold">Approval</h3>
      <ProblemList problems={problems.rest} failure={failure} />
      <TextField
        name="totalOver"
        label={`Orders over, in ${company.currency}`}
        suffix="none need approval when empty"
        inputMode="decimal"
        defaultValue={rule?.totalOver.amount}
        problems={problems}
      />
      <Button type="submit" variant="primary" disabled={running} className="self-start">
        Save the approval
      </Button>
    </form>
  )
}
