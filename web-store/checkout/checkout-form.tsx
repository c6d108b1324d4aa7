'use client'

import { Button, Panel, Spinner } from '@tensile/design-system'
import { useActionState, useState } from 'react'
import { Problems } from '@/cart/problems.tsx'
import { Totals } from '@/cart/totals.tsx'
import type { CartSheetFragment, PaymentChoiceFragment } from '@/gateway/operations.ts'
import { formatInstant } from '@/price/format-date.ts'
import { formatMoney } from '@/price/format-money.ts'
import { AddressFields } from './address-fields.tsx'
import { placeOrder } from './checkout.actions.ts'
import { PaymentChoice } from './payment-choice.tsx'
import { PriceChange } from './price-change.tsx'

type Props = {
  cart: CartSheetFragment
  methods: readonly PaymentChoiceFragment[]
  /** Null: a guest, who leaves an e-mail address. */
  buyer: { name: string; company: string } | null
  /** Of this visit to the page: however often it is sent, one order comes of it. */
  idempotencyKey: string
  withTestCards: boolean
}

/** Address, order number, payment; places the order once. What was typed stays when it is refused. */
export function CheckoutForm({ cart, methods, buyer, idempotencyKey, withTestCards }: Props) {
  const [key] = useState(idempotencyKey)
  const [{ problems, typed, change }, submit, pending] = useActionState(placeOrder, {
    problems: [],
    typed: {},
    change: null,
  })
  const values = { name: buyer?.name ?? '', company: buyer?.company ?? '', country: 'DE', ...typed }
  const stale = cart.lines.some(({ priceChanged }) => priceChanged)
  return (
    <form action={submit} className="mt-3 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <input type="hidden" name="cartId" value={cart.id} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <input type="hidden" name="expectedTotal" value={cart.total.amount} />
      <div className="flex flex-col gap-4">
        {change ? (
          (stale || !change.ofLines) && <PriceChange change={change} cartId={cart.id} pending={pending} />
        ) : (
          <Problems problems={problems} />
        )}
        <Panel className="p-4">
          <AddressFields key={JSON.stringify(typed)} values={values} isGuest={buyer === null} />
        </Panel>
        <Panel className="p-4">
          <PaymentChoice methods={methods} withTestCards={withTestCards} />
        </Panel>
      </div>
      <Panel title={`Order of ${cart.lines.length} ${cart.lines.length === 1 ? 'line' : 'lines'}`}>
        <ul className="border-b px-3 py-2 text-sm">
          {cart.lines.map(({ id, sku, quantity, total }) => (
            <li key={id} className="flex justify-between gap-3 py-0.5 tabular-nums">
              <span className="min-w-0 truncate">
                {quantity} × <span className="font-mono text-xs">{sku}</span>
              </span>
              <span>{formatMoney(total)}</span>
            </li>
          ))}
        </ul>
        <Totals of={cart} />
        <div className="border-t p-3">
          <Button
            type="submit"
            variant="primary"
            size="lg"
            className="w-full"
            disabled={pending || methods.length === 0}
          >
            {pending && <Spinner label="Placing the order" className="text-current" />}
            Order for {formatMoney(cart.total)}
          </Button>
          {cart.stockHeldUntil && (
            <p className="mt-2 text-xs text-muted">Stock is held for you until {formatInstant(cart.stockHeldUntil)}.</p>
          )}
        </div>
      </Panel>
    </form>
  )
}
