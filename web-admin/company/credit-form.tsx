'use client'

import { Button } from '@tensile/design-system'
import { SetCreditAccountDocument, type CreditRowFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { formNumber, formText } from '@/shell/form-text'
import { formatMoney } from '@/shell/format-money'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import type { Company } from './company.ts'

/** Lets a customer buy on invoice, or changes how much it may owe. */
export function CreditForm({ company, credit }: { company: Company; credit: CreditRowFragment | null }) {
  const { run, running, problems, failure } = useCommand(SetCreditAccountDocument, ['limit', 'termsDays'])
  const submit = async (form: FormData) => {
    const input = {
      companyId: company.id,
      currency: company.currency,
      limit: formText(form, 'limit'),
      termsDays: formNumber(form, 'termsDays'),
      expectedVersion: credit?.version ?? null,
    }
    if (await run({ input })) announce(`The credit of ${company.name} was saved.`)
  }
  return (
    <form
      aria-label="Credit"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <h3 className="text-sm font-semibold">Credit</h3>
      <p className="text-sm text-muted">
        {credit
          ? `${formatMoney(credit.reserved)} owed or ordered, ${formatMoney(credit.available)} available.`
          : 'It can’t buy on invoice yet.'}
      </p>
      <ProblemList problems={problems.rest} failure={failure} />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name="limit"
          label={`Limit in ${company.currency}`}
          required
          inputMode="decimal"
          defaultValue={credit?.limit.amount}
          problems={problems}
        />
        <TextField
          name="termsDays"
          label="Days to pay"
          suffix="after delivery"
          required
          type="number"
          min={0}
          defaultValue={credit?.termsDays ?? 30}
          problems={problems}
        />
      </div>
      <Button type="submit" variant="primary" disabled={running} className="self-start">
        Save the credit
      </Button>
    </form>
  )
}
