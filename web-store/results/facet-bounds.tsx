'use client'

import { Button, Input, Select } from '@tensile/design-system'
import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type SubmitEvent, useState, useTransition } from 'react'
import { PendingBar } from '@/shell/pending-bar.tsx'
import { AddressFields } from './address-fields.tsx'
import { type FacetChoice, noChoice, withChoice } from './facet-choice.ts'
import { shortNumber } from './facet-options.ts'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'

type Props = {
  address: ResultsAddress
  choice: FacetChoice
  label: string
  type: 'NUMBER' | 'RANGE'
  /** Of the attribute's dimension; none for a plain number. */
  units: readonly { code: string; symbol: string }[]
  ownUnit: string | null
  /** Of the products found, in `ownUnit`. */
  extent: { min: number | null; max: number | null }
}

/**
 * Bounds in any unit of the dimension; "0.5 in" may be typed as well. Values that are ranges are found by what they overlap
 * or by what they cover. Bounds take the place of values.
 */
export function FacetBounds({ address, choice, label, type, units, ownUnit, extent }: Props) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [typed, setTyped] = useState(choice)
  const [shown, setShown] = useState(choice)
  if (!isSame(shown, choice)) {
    setShown(choice)
    setTyped(choice)
  }
  const { key } = choice
  const unit = typed.unit || (ownUnit ?? '')
  const field = (part: 'min' | 'max' | 'contains') => ({
    name: `f.${key}.${part}`,
    value: typed[part],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [part]: event.target.value }),
  })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const bounds = { min: typed.min.trim(), max: typed.max.trim(), contains: typed.contains.trim() }
    const picked = units.length > 1 ? unit : ''
    const choices = withChoice(address.choices, { ...noChoice(key), ...bounds, unit: picked })
    startTransition(() => router.push(hrefOf(changed(address, { choices })), { scroll: false }))
  }

  const input = { autoComplete: 'off', maxLength: 40, className: 'h-7 min-w-0 px-1.5 text-xs' } as const
  const inOwnUnit = unit === (ownUnit ?? '')
  const hint = (word: string, bound: number | null) => (inOwnUnit && bound !== null ? shortNumber(String(bound)) : word)
  const others = withChoice(address.choices, noChoice(key))
  return (
    <form action={address.path} onSubmit={submit} className="mb-1 flex flex-col gap-1">
      {pending && <PendingBar />}
      <AddressFields address={changed(address, { choices: others })} />
      {type === 'RANGE' && (
        <Input {...input} {...field('contains')} aria-label={`${label} covers`} placeholder="Covers this value" />
      )}
      <div className="flex items-center gap-1">
        <Input
          {...input}
          {...field('min')}
          aria-label={`${label} ${type === 'RANGE' ? 'overlaps from' : 'from'}`}
          placeholder={hint('From', extent.min)}
        />
        <span aria-hidden className="text-xs text-faint">
          –
        </span>
        <Input {...input} {...field('max')} aria-label={`${label} to`} placeholder={hint('To', extent.max)} />
        {units.length > 1 && (
          <Select
            name={`f.${key}.unit`}
            value={unit}
            onChange={(event) => setTyped({ ...typed, unit: event.target.value })}
            aria-label={`Unit of ${label}`}
            className="h-7 w-auto max-w-18 shrink-0 px-0.5 text-xs"
          >
            {units.map(({ code, symbol }) => (
              <option key={code} value={code}>
                {symbol}
              </option>
            ))}
          </Select>
        )}
        <Button type="submit" size="sm" className="px-1.5" aria-label={`Apply ${label}`}>
          <ArrowRight aria-hidden size={13} />
        </Button>
      </div>
    </form>
  )
}

function isSame(one: FacetChoice, other: FacetChoice): boolean {
  return (['min', 'max', 'contains', 'unit'] as const).every((part) => one[part] === other[part])
}
