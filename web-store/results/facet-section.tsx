import { ChevronDown } from 'lucide-react'
import type { FacetLineFragment } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { Units } from '@/specs/load-units.ts'
import { noChoice, withChoice } from './facet-choice.ts'
import { FacetBounds } from './facet-bounds.tsx'
import { packFacet } from './facet-options.ts'
import { FacetValues } from './facet-values.tsx'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'

type Props = { facet: FacetLineFragment; address: ResultsAddress; units: Units; open: boolean }

/** One attribute to narrow by: its values with counts, its bounds in any unit, and how many products say nothing of it. */
export function FacetSection({ facet, address, units, open }: Props) {
  const { key, label, type, unit, missing, min, max } = facet
  const { choices } = address
  const chosen = choices.find((choice) => choice.key === key)
  const own = units.find(({ code }) => code === unit)
  const alike = own ? units.filter(({ dimension }) => dimension === own.dimension) : []
  const symbol = own?.symbol ?? unit
  const numeric = type === 'NUMBER' || type === 'RANGE'
  return (
    <details open={open} className="group/facet border-t first-of-type:border-t-0 max-lg:first-of-type:border-t">
      <summary className="flex min-h-9 items-center gap-1.5 px-3 py-1 text-sm font-semibold select-none hover:text-accent">
        <span className="min-w-0 flex-1">
          {label}
          {symbol && <span className="ml-1 text-xs font-normal text-faint">{symbol}</span>}
        </span>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-faint group-open/facet:rotate-180" />
      </summary>
      <div className="px-3 pb-2.5">
        {chosen && (
          <HoverLink
            href={hrefOf(changed(address, { choices: withChoice(choices, noChoice(key)) }))}
            scroll={false}
            aria-label={`Clear ${label}`}
            className="mb-1 inline-block text-xs font-medium text-accent hover:underline"
          >
            Clear
          </HoverLink>
        )}
        {numeric && (
          <FacetBounds
            address={address}
            choice={chosen ?? noChoice(key)}
            label={label}
            type={type}
            units={alike.map(({ code, symbol }) => ({ code, symbol }))}
            ownUnit={unit}
            extent={{ min, max }}
          />
        )}
        {type !== 'RANGE' && (
          <FacetValues address={address} facet={packFacet(facet)} choice={chosen ?? noChoice(key)} symbol={symbol} />
        )}
        {missing > 0 && (
          <p className="flex justify-between gap-2 pt-0.5 text-xs text-faint tabular-nums">
            <span>Not specified</span>
            <span>{formatCount(missing)}</span>
          </p>
        )}
      </div>
    </details>
  )
}
