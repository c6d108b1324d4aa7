'use client'

import { Button, Spinner } from '@tensile/design-system'
import { useActionState } from 'react'
import { Problems } from '@/cart/problems.tsx'
import { retryPayment } from '@/checkout/checkout.actions.ts'
import { PaymentChoice } from '@/checkout/payment-choice.tsx'
import type { PaymentChoiceFragment } from '@/gateway/operations.ts'

type Props = { number: string; methods: readonly PaymentChoiceFragment[]; withTestCards: boolean }

/** Pays an order that waits for its payment, in the same or another way. What was tried before is let go. */
export function RetryPayment({ number, methods, withTestCards }: Props) {
  const [problems, submit, pending] = useActionState(retryPayment, [])
  return (
    <form action={submit} className="flex flex-col items-start gap-3 border-t p-3">
      <Problems problems={problems} />
      <input type="hidden" name="number" value={number} />
      <PaymentChoice methods={methods} withTestCards={withTestCards} />
      <Button type="submit" disabled={pending || methods.length === 0}>
        {pending && <Spinner label="Paying" />}
        Pay
      </Button>
    </form>
  )
}
