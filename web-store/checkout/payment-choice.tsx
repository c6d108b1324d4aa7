'use client'

import { Badge, Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import type { PaymentChoiceFragment } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { providerNames } from './provider-names.ts'
import { testCards } from './test-cards.ts'

type Props = { methods: readonly PaymentChoiceFragment[]; withTestCards: boolean }

/** What can be paid with; what does not work now is shown, and can't be chosen. */
export function PaymentChoice({ methods, withTestCards }: Props) {
  const [chosen, setChosen] = useState(methods.find(({ isAvailable }) => isAvailable)?.provider ?? null)
  if (methods.length === 0)
    return <p className="text-sm text-muted">There is no way to pay here right now. Ask our sales.</p>
  const cards = withTestCards && chosen ? (testCards[chosen] ?? []) : []
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-semibold">Payment</legend>
      {methods.map(({ provider, isAvailable, credit }) => (
        <label key={provider} className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="radio"
            name="provider"
            value={provider}
            required
            disabled={!isAvailable}
            checked={chosen === provider}
            onChange={() => setChosen(provider)}
            className="size-4 accent-accent"
          />
          <span className={isAvailable ? undefined : 'text-muted'}>{providerNames[provider]}</span>
          {credit && (
            <span className="text-xs text-muted tabular-nums">
              {credit.termsDays} days, {formatMoney(credit.available)} free
            </span>
          )}
          {!isAvailable && <Badge tone="warn">Not available now</Badge>}
        </label>
      ))}
      {cards.length > 0 && (
        <Field label="Card" className="max-w-xs">
          {(control) => (
            <Select {...control} key={chosen} name="token">
              {cards.map(({ token, name }) => (
                <option key={token} value={token}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </fieldset>
  )
}
