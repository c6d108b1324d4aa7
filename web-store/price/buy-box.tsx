'use client'

import { Button, Field, Input, Spinner } from '@tensile/design-system'
import { ShoppingCart } from 'lucide-react'
import Link from 'next/link'
import { useActionState, useState } from 'react'
import { addToCart } from '@/cart/cart.actions.ts'
import { formatMoney } from './format-money.ts'
import { useQuote } from './use-quote.ts'

type Props = { sku: string; terms: { minOrderQuantity: number; orderMultiple: number } }

/** A quantity, what it costs now, and into the cart with it. Quantities that can't be ordered are explained, and the next one offered. */
export function BuyBox({ sku, terms: { minOrderQuantity, orderMultiple } }: Props) {
  const [{ added, problems }, submit, pending] = useActionState(addToCart, { added: null, problems: [] })
  const [quantity, setQuantity] = useState(String(minOrderQuantity))
  const quote = useQuote(sku, Number(quantity))
  const problem = quote?.problems[0] ?? problems[0]
  return (
    <form action={submit} className="flex flex-col gap-2 border-t px-3 py-2.5">
      <input type="hidden" name="sku" value={sku} />
      <div className="flex items-end gap-2">
        <Field label="Quantity" className="w-28">
          {(control) => (
            <Input
              {...control}
              name="quantity"
              type="number"
              inputMode="numeric"
              min={1}
              step={1}
              value={quantity}
              onChange={(event) => setQuantity(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" disabled={pending}>
          {pending ? <Spinner label="Adding" className="text-current" /> : <ShoppingCart aria-hidden size={14} />}
          Add to cart
        </Button>
      </div>
      {(minOrderQuantity > 1 || orderMultiple > 1) && (
        <p className="text-xs text-faint">
          At least {minOrderQuantity}, in steps of {orderMultiple}.
        </p>
      )}
      {problem && (
        <p role="alert" className="text-xs font-medium text-bad">
          {problem.message} {problem.next !== null && <UseQuantity quantity={problem.next} onUse={setQuantity} />}
        </p>
      )}
      <p className="min-h-5 text-sm tabular-nums" aria-live="polite">
        {quote && quote.problems.length === 0 && (
          <>
            <span className="text-muted">{quantity} for</span>{' '}
            <span className="font-semibold">{formatMoney(quote.total)}</span>
          </>
        )}
      </p>
      {quote?.hint && (
        <p className="rounded-md bg-good-soft px-2 py-1 text-xs text-good">
          {quote.hint.message} <UseQuantity quantity={quote.hint.quantity} onUse={setQuantity} />
        </p>
      )}
      {added && (
        <p role="status" className="text-sm">
          Added {added}.{' '}
          <Link href="/cart" prefetch={false} className="font-medium text-accent underline">
            Go to the cart
          </Link>
        </p>
      )}
    </form>
  )
}

function UseQuantity({ quantity, onUse }: { quantity: number; onUse: (quantity: string) => void }) {
  return (
    <button type="button" onClick={() => onUse(String(quantity))} className="font-semibold underline">
      Take {quantity}
    </button>
  )
}
