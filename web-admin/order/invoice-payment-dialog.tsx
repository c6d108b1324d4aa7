'use client'

import { RecordInvoicePaymentDocument, type OrderSheetFragment, type PaymentRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { formatMoney } from '@/shell/format-money'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'

type Props = { order: OrderSheetFragment; payment: PaymentRowFragment; onClose: () => void }

/** Books money that came in for an invoice. */
export function InvoicePaymentDialog({ order, payment, onClose }: Props) {
  const command = useCommand(RecordInvoicePaymentDocument, ['amount'])
  const submit = async (form: FormData) => {
    const amount = formText(form, 'amount')
    if (!(await command.run({ orderNumber: order.number, amount }))) return
    announce(`${amount} ${payment.amount.currency} were booked.`)
    onClose()
  }
  const received = payment.received ? `, received ${formatMoney(payment.received)}` : ''
  return (
    <FormDialog
      title="Record a payment"
      description={`Invoiced ${formatMoney(payment.captured)}${received}. It frees as much of the company’s credit.`}
      action="Record"
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="amount"
        label={`Amount in ${payment.amount.currency}`}
        required
        inputMode="decimal"
        pattern="\d+(\.\d+)?"
        title="Digits, with a point before the cents: 1234.50"
        problems={command.problems}
      />
    </FormDialog>
  )
}

/** The invoice of an order on which money is still to come. */
export function openInvoice({ payments }: OrderSheetFragment): PaymentRowFragment | undefined {
  return payments.find(
    ({ provider, captured, received }) =>
      provider === 'INVOICE' && Number(captured.amount) > Number(received?.amount ?? 0),
  )
}
