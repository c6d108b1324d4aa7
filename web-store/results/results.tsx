import { cn } from '@tensile/design-system'
import type { ReactNode } from 'react'
import { EmptyCatalog } from '@/home/empty-catalog.tsx'
import { fadesWhilePending } from '@/shell/pending-bar.tsx'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { Chips } from './chips.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { FamilyTable } from './family-table.tsx'
import type { NoResults, Results as Found } from './load-results.ts'
import { NoAnswer } from './no-answer.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ProductTable } from './product-table.tsx'
import { ResultBar } from './result-bar.tsx'
import { resultColumns } from './result-columns.ts'
import type { ResultsAddress } from './results-address.ts'

type Props = {
  /** Names the list: "Products in Hex Head Screws". */
  name: string
  address: ResultsAddress
  results: Found | NoResults
  /** Of a category; without them the columns that most products found share. */
  columns?: readonly SpecColumn[]
  /** Stands below the chips. */
  children?: ReactNode
}

/** A list of products with everything that narrows it: on the search page and on categories. */
export function Results({ name, address, results, columns, children }: Props) {
  if ('refused' in results) return <NoAnswer address={address} answer={results} />
  const { facets, facetCount, totalCount, list, units } = results
  if (totalCount === 0) {
    if (address.query === '' && address.choices.length === 0) return <EmptyCatalog />
    return (
      <div className="mt-3">
        <Chips address={address} results={results} />
        {children}
        <NothingFound address={address} results={results} />
      </div>
    )
  }
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <FacetPanel address={address} facets={facets} facetCount={facetCount} units={units} />
      <div className={cn('min-w-0', fadesWhilePending)}>
        <Chips address={address} results={results} />
        {children}
        <ResultBar address={address} list={list} place="top" />
        {list.kind === 'families' ? (
          <FamilyTable name={name} families={list.rows} />
        ) : (
          <ProductTable
            name={name}
            address={address}
            columns={columns ?? resultColumns(list.rows, facets, units)}
            products={list.rows}
          />
        )}
        {list.page.totalCount > list.rows.length && <ResultBar address={address} list={list} place="bottom" />}
      </div>
    </div>
  )
}
