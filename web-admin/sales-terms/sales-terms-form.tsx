'use client'

import { Field, Select } from '@tensile/design-system'
import { SetSalesTermsDocument, type SalesTermsOfQuery } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Terms = NonNullable<NonNullable<SalesTermsOfQuery['product']>['salesTerms']>
type Count = 'packSize' | 'minOrderQuantity' | 'orderMultiple'

const labels: Record<Count, string> = {
  packSize: 'Pieces in a pack',
  minOrderQuantity: 'Least quantity',
  orderMultiple: 'In multiples of',
}
const counts: readonly Count[] = ['packSize', 'minOrderQuantity', 'orderMultiple']
const nameOf = (field: string) => `entries.0.${field}`

/** Changes pack size, least quantity, multiple, price unit and tax class of a product. */
export function SalesTermsForm({ sku, terms, onClose }: { sku: string; terms: Terms; onClose: () => void }) {
  const command = useCommand(SetSalesTermsDocument, [...counts, 'pricePer', 'taxClass'].map(nameOf))
  const { problems } = command
  const submit = async (form: FormData) => {
    const count = (field: Count | 'pricePer') => formNumber(form, nameOf(field)) ?? 1
    const entry = {
      sku,
      packSize: count('packSize'),
      minOrderQuantity: count('minOrderQuantity'),
      orderMultiple: count('orderMultiple'),
      pricePer: count('pricePer'),
      taxClass: formText(form, nameOf('taxClass')),
    }
    if (!(await command.run({ input: { entries: [entry] } }))) return
    announce(`The sales terms of ${sku} were saved.`)
    onClose()
  }
  return (
    <FormDialog title={`Sales terms of ${sku}`} action="Save" command={command} onSubmit={submit} onClose={onClose}>
      <div className="grid grid-cols-2 gap-3">
        {counts.map((field) => (
          <TextField
            key={field}
            name={nameOf(field)}
            label={labels[field]}
            required
            type="number"
            min={1}
            max={1_000_000}
            defaultValue={terms[field]}
            problems={problems}
          />
        ))}
        <Field label="Price shown for">
          {(control) => (
            <Select {...control} name={nameOf('pricePer')} defaultValue={terms.pricePer}>
              {[1, 10, 100, 1000].map((pieces) => (
                <option key={pieces} value={pieces}>
                  {pieces} {pieces === 1 ? 'piece' : 'pieces'}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          name={nameOf('taxClass')}
          label="Tax class"
          required
          defaultValue={terms.taxClass}
          problems={problems}
        />
      </div>
    </FormDialog>
  )
}
