'use client'

import { cn, Input } from '@tensile/design-system'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import { type FacetChoice, toggled, withChoice } from './facet-choice.ts'
import { facetOptions, type FacetOption, mainOptions, type PackedFacet } from './facet-options.ts'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'

type Props = {
  address: ResultsAddress
  facet: PackedFacet
  choice: FacetChoice
  /** Behind each value. */
  symbol: string | null
}

const searchableFrom = 12

/** The values of a facet as links: chosen ones first, then the commonest; all of them, with a search, on demand. */
export function FacetValues({ address, facet, choice, symbol }: Props) {
  const [all, setAll] = useState(false)
  const [sought, setSought] = useState('')
  const options = facetOptions(facet, choice)
  const main = mainOptions(options)
  const wanted = sought.trim().toLowerCase()
  const shown = all ? options.filter(({ label }) => label.toLowerCase().includes(wanted)) : main

  const hrefFor = ({ value }: FacetOption) => {
    const next = facet.isBoolean
      ? { ...choice, is: choice.is === (value === 'true') ? null : value === 'true' }
      : toggled(choice, value)
    return hrefOf(changed(address, { choices: withChoice(address.choices, next) }))
  }

  return (
    <>
      {all && options.length > searchableFrom && (
        <Input
          type="search"
          aria-label={`Search in ${facet.label}`}
          placeholder={`Search ${options.length} values`}
          value={sought}
          autoFocus
          onChange={(event) => setSought(event.target.value)}
          className="mb-1 h-7 text-xs"
        />
      )}
      <ul aria-label={facet.label} className={cn(all && 'max-h-72 overflow-y-auto')}>
        {shown.map((option) => (
          <li key={option.value}>
            <HoverLink
              href={hrefFor(option)}
              scroll={false}
              rel="nofollow"
              aria-current={option.selected ? 'true' : undefined}
              className="group flex min-h-6 items-center gap-1.5 text-xs hover:text-accent max-lg:min-h-8"
            >
              <span
                aria-hidden
                className={cn(
                  'flex size-3.5 shrink-0 items-center justify-center rounded-sm border border-line-strong',
                  option.selected && 'border-accent bg-accent text-on-accent',
                )}
              >
                {option.selected && <Check size={11} strokeWidth={3} />}
              </span>
              <span className="min-w-0 flex-1 truncate" title={option.label}>
                {option.label}
                {symbol && ` ${symbol}`}
              </span>
              <span className="text-faint tabular-nums group-hover:text-accent">{formatCount(option.count)}</span>
            </HoverLink>
          </li>
        ))}
      </ul>
      {all && shown.length === 0 && <p className="py-1 text-xs text-muted">No value like “{sought}”.</p>}
      {main.length < options.length && (
        <button
          type="button"
          onClick={() => {
            setAll(!all)
            setSought('')
          }}
          aria-label={all ? `Fewer of ${facet.label}` : `All ${options.length} of ${facet.label}`}
          className="py-0.5 text-xs font-medium text-accent hover:underline"
        >
          {all ? 'Fewer' : `All ${options.length}`}
        </button>
      )}
    </>
  )
}
