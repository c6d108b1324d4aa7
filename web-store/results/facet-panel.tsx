import { SlidersHorizontal } from 'lucide-react'
import type { FacetLineFragment } from '@/gateway/operations.ts'
import type { Units } from '@/specs/load-units.ts'
import { FacetSection } from './facet-section.tsx'
import type { ResultsAddress } from './results-address.ts'
import { SearchWithin } from './search-within.tsx'

const openAtFirst = 7

/** Everything to narrow a list by, most telling first. On a phone it folds away, without scripts too. */
export function FacetPanel({
  address,
  facets,
  facetCount,
  units,
}: {
  address: ResultsAddress
  facets: readonly FacetLineFragment[]
  /** Of a list as broad as the catalog there are hundreds, most of them on a few products each, and only the first are loaded. */
  facetCount: number
  units: Units
}) {
  const { choices, path } = address
  const isChosen = (facet: FacetLineFragment) => choices.some(({ key }) => key === facet.key)
  const left = facetCount - facets.length
  return (
    <aside
      aria-label="Filters"
      tabIndex={0}
      className="min-w-0 self-start rounded-lg border bg-surface lg:sticky lg:top-2 lg:max-h-[calc(100dvh-1rem)] lg:overflow-y-auto"
    >
      <details className="lg:[&::details-content]:[content-visibility:visible]">
        <summary className="flex h-10 items-center gap-2 px-3 text-sm font-semibold lg:hidden">
          <SlidersHorizontal aria-hidden size={15} /> Filters
          {choices.length > 0 && <span className="font-normal text-muted">{choices.length} chosen</span>}
        </summary>
        {path !== '/search' && <SearchWithin key={address.query} address={address} />}
        {facets.map((facet, index) => (
          <FacetSection
            key={facet.key}
            facet={facet}
            address={address}
            units={units}
            open={index < openAtFirst || isChosen(facet)}
          />
        ))}
        {left > 0 && (
          <p className="border-t px-3 py-2 text-xs text-muted">
            {left} more filters appear as the list gets narrower: search, or choose a category.
          </p>
        )}
        {facets.length === 0 && <p className="p-3 text-sm text-muted">These products do not differ.</p>}
      </details>
    </aside>
  )
}
