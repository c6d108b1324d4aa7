'use client'

import { SetPricesDocument, type PriceEntryRowFragment, type PriceListRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formNumber, formText } from '@/shell/form-text'
import { formatMoney } from '@/shell/format-money'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Props = { list: PriceListRowFragment; entry: PriceEntryRowFragment | null; onClose: () => void }

/** Puts a price on a list, or changes one. */
export function PriceDialog({ list, entry, onClose }: Props) {
  const command = useCommand(SetPricesDocument, ['entries.0.sku', 'entries.0.minQuantity', 'entries.0.unit'])
  const submit = async (form: FormData) => {
    const price = {
      sku: entry?.sku ?? formText(form, 'entries.0.sku'),
      minQuantity: entry?.minQuantity ?? formNumber(form, 'entries.0.minQuantity') ?? 1,
      unit: formText(form, 'entries.0.unit'),
    }
    const payload = await command.run({
      input: { priceListId: list.id, entries: [price], expectedVersion: list.version },
    })
    if (!payload) return
    const unit = formatMoney({ amount: price.unit, currency: list.currency })
    announce(`${price.sku} is ${unit} from ${price.minQuantity} now.`)
    onClose()
  }
  const { problems } = command
  return (
    <FormDialog
      title={entry ? `Price of ${entry.sku}` : 'New price'}
      {...(entry && { description: `From ${entry.minQuantity} pieces; now ${formatMoney(entry.unit)}.` })}
      action="Save"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      {!entry && (
        <div className="grid grid-cols-2 gap-3">
          <TextField name="entries.0.sku" label="SKU" required className="font-mono" problems={problems} />
          <TextField
            name="entries.0.minQuantity"
            label="From"
            suffix="pieces"
            required
            type="number"
            min={1}
            defaultValue={1}
            problems={problems}
          />
        </div>
      )}
      <TextField
        name="entries.0.unit"
        label={`Price of a piece in ${list.currency}`}
        required
        inputMode="decimal"
        pattern="\d+(\.\d+)?"
        title="Digits, with a point before the cents: 12.50"
        defaultValue={entry?.unit.amount}
        problems={problems}
      />
    </FormDialog>
  )
}
