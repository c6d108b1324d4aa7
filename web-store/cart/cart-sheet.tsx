'use client'

import { Button, Callout, EmptyState, Panel, Spinner, Table, TableScroll, Th } from '@tensile/design-system'
import { ShoppingCart } from 'lucide-react'
import { useActionState, useState, useTransition } from 'react'
import type { CartSheetFragment } from '@/gateway/operations.ts'
import { formatInstant } from '@/price/format-date.ts'
import { formatMoney } from '@/price/format-money.ts'
import { acceptPrices, removeLine, restoreLine, startCheckout } from './cart.actions.ts'
import { CartLine } from './cart-line.tsx'
import type { Problem } from './problem.ts'
import { Problems } from './problems.tsx'
import { Totals } from './totals.tsx'

type Line = CartSheetFragment['lines'][number]

/** The cart: quantities, what has changed, what it comes to, and the way to the checkout. */
export function CartSheet({ cart }: { cart: CartSheetFragment }) {
  const { id, lines, stockHeldUntil } = cart
  const [removed, setRemoved] = useState<Line | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [changing, startTransition] = useTransition()
  const [checkoutProblems, checkout, leaving] = useActionState(startCheckout, [])
  const changed = lines.filter(({ priceChanged }) => priceChanged)
  const blocked = lines.some(({ problem }) => problem !== null)

  function run(work: () => Promise<Problem[]>, then?: () => void) {
    startTransition(async () => {
      const found = await work()
      setProblems(found)
      if (found.length === 0) then?.()
    })
  }

  return (
    <div className="mt-3 flex flex-col gap-3">
      {removed && (
        <Callout role="status" title={`${removed.sku} was taken out`}>
          <button
            type="button"
            disabled={changing}
            onClick={() =>
              run(
                () => restoreLine(removed.sku, removed.quantity),
                () => setRemoved(null),
              )
            }
            className="font-semibold text-accent underline"
          >
            Undo
          </button>
        </Callout>
      )}
      <Problems problems={[...problems, ...checkoutProblems]} />
      {changed.length > 0 && (
        <Callout tone="warn" title="Prices have changed since you put these in">
          <ul className="mb-2">
            {changed.map(({ id, sku, seenUnitPrice, unitPrice }) => (
              <li key={id} className="tabular-nums">
                {sku}: was {formatMoney(seenUnitPrice)}, is now <strong>{formatMoney(unitPrice)}</strong>
              </li>
            ))}
          </ul>
          <Button size="sm" disabled={changing} onClick={() => run(() => acceptPrices(id))}>
            Accept the new prices
          </Button>
        </Callout>
      )}
      {lines.length === 0 ? (
        <EmptyState icon={ShoppingCart} title="Your cart is empty" />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <TableScroll label="Cart">
            <Table caption="What is in the cart">
              <thead>
                <tr>
                  <Th>Part number</Th>
                  <Th className="max-md:hidden">Name</Th>
                  <Th>Quantity</Th>
                  <Th numeric className="max-sm:hidden">
                    Each
                  </Th>
                  <Th numeric>Total</Th>
                  <Th>
                    <span className="sr-only">Remove</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <CartLine
                    key={`${line.id} ${line.quantity}`}
                    cartId={id}
                    line={line}
                    onRemove={() =>
                      run(
                        () => removeLine(id, line.id),
                        () => setRemoved(line),
                      )
                    }
                  />
                ))}
              </tbody>
            </Table>
          </TableScroll>
          <Panel title="Total">
            <Totals of={cart} />
            <form action={checkout} className="border-t p-3">
              <input type="hidden" name="cartId" value={id} />
              <Button
                type="submit"
                variant="primary"
                size="lg"
                className="w-full"
                disabled={leaving || changing || blocked || changed.length > 0}
              >
                {leaving && <Spinner label="Holding stock" className="text-current" />}
                Checkout
              </Button>
              <p className="mt-2 text-xs text-muted">
                {blocked
                  ? 'Put right what is marked first.'
                  : stockHeldUntil
                    ? `Stock is held for you until ${formatInstant(stockHeldUntil)}.`
                    : 'Stock is held for 15 minutes once you go on.'}
              </p>
            </form>
          </Panel>
        </div>
      )}
    </div>
  )
}
