'use client'

import { Button, Callout } from '@tensile/design-system'
import { useTransition } from 'react'
import { acceptPrices } from '@/cart/cart.actions.ts'
import { formatMoney } from '@/price/format-money.ts'
import type { CheckoutState } from './checkout.actions.ts'

type Props = {
  change: NonNullable<CheckoutState['change']>
  cartId: string
  pending: boolean
}

/** Both amounts, and the question whether to go on. Accepting prices of lines shows the new total; a total is accepted by ordering for it. */
export function PriceChange({ change: { seen, current, ofLines }, cartId, pending }: Props) {
  const [accepting, startTransition] = useTransition()
  const title = ofLines ? 'Prices have changed; nothing was ordered' : 'The total is another; nothing was ordered'
  return (
    <Callout tone="warn" role="alert" title={title}>
      <p className="mb-2 tabular-nums">
        {seen && <>You saw {formatMoney(seen)}. </>}
        {current && (
          <>
            It is <strong>{formatMoney(current)}</strong> now
            {ofLines ? '.' : ', with the tax of this address.'}
          </>
        )}
      </p>
      {ofLines ? (
        <Button
          size="sm"
          disabled={accepting}
          onClick={() =>
            startTransition(async () => {
              await acceptPrices(cartId)
            })
          }
        >
          Accept the new prices
        </Button>
      ) : (
        current && (
          <Button type="submit" size="sm" name="acceptedTotal" value={current.amount} disabled={pending}>
            Accept, and order for {formatMoney(current)}
          </Button>
        )
      )}
    </Callout>
  )
}
